package dev.zetel.directory.roleassignment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.RequestMalformed;
import dev.zetel.directory.role.Roles;
import dev.zetel.directory.user.ShownUsers;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.UserQuery;
import dev.zetel.directory.user.UserView;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who holds a role: the same as role assignments, in the older manner of the dialect. */
@Path("/v1.0/directoryRoles/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
public class RoleMembersResource {

    private final RoleMembers members;
    private final AssignRole assignRole;
    private final RevokeRole revokeRole;
    private final ShownUsers shown;
    private final Caller caller;

    RoleMembersResource(
            RoleMembers members, AssignRole assignRole, RevokeRole revokeRole, ShownUsers shown, Caller caller) {
        this.members = members;
        this.assignRole = assignRole;
        this.revokeRole = revokeRole;
        this.shown = shown;
        this.caller = caller;
    }

    @GET
    @APIResponseSchema(UserView.Page.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode listRoleMembers(@PathParam("id") String id, @Context UriInfo uri) {
        var query = UserQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var tenant = caller.tenant();
        var page = members.page(
                tenant, Roles.require(id), query.after(), query.options().top());
        return shown.typedPage(uri, tenant, page, query);
    }

    @POST
    @Path("$ref")
    @Allow(Permission.ASSIGN_ROLES)
    public void addRoleMember(@PathParam("id") String id, ObjectReference reference) {
        var role = Roles.require(id);
        if (reference == null) {
            throw new RequestMalformed("A reference is expected in the request body.", "@odata.id");
        }
        assignRole.assign(caller.tenant(), reference.user(), role);
    }

    @DELETE
    @Path("{user}/$ref")
    @Allow(Permission.ASSIGN_ROLES)
    public void removeRoleMember(@PathParam("id") String id, @PathParam("user") String user) {
        revokeRole.revoke(caller.tenant(), UserKey.requireId(user), Roles.require(id));
    }

    @DELETE
    @Path("$ref")
    @Allow(Permission.ASSIGN_ROLES)
    public void removeRoleMemberByAddress(@PathParam("id") String id, @QueryParam("@id") String address) {
        var role = Roles.require(id);
        revokeRole.revoke(caller.tenant(), new ObjectReference(address).user(), role);
    }
}
