package dev.zetel.directory.roleassignment.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.directory.role.Roles;
import dev.zetel.directory.roleassignment.AssignRole;
import dev.zetel.directory.roleassignment.RevokeRole;
import dev.zetel.directory.roleassignment.RoleMembers;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.web.UserQuery;
import dev.zetel.directory.user.web.UserView;
import dev.zetel.directory.user.web.UserViews;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who holds a role: the same as role assignments, in the older form of Microsoft Graph. */
@Tag(name = "Directory roles", description = "Administrator roles and who holds them.")
@Path("/v1.0/directoryRoles/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
public class RoleMembersResource {

    private static final String LAST = "The user is the last global administrator (`LastGlobalAdministrator`).";

    private final RoleMembers members;
    private final AssignRole assignRole;
    private final RevokeRole revokeRole;
    private final UserViews views;
    private final Caller caller;

    RoleMembersResource(
            RoleMembers members, AssignRole assignRole, RevokeRole revokeRole, UserViews views, Caller caller) {
        this.members = members;
        this.assignRole = assignRole;
        this.revokeRole = revokeRole;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List the users who hold a role")
    public Page<UserView> listDirectoryRoleMembers(@PathParam("id") String id, @Context UriInfo uri) {
        var query = UserQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var tenant = caller.tenant();
        var page = members.page(
                tenant, Roles.require(id), query.after(), query.options().top());
        return views.typedPage(uri, tenant, page, query);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("$ref")
    @PermissionsAllowed(Permissions.ASSIGN_ROLES)
    @Operation(summary = "Assign a role to a user")
    @APIResponse(responseCode = "204", description = "Done.")
    @APIResponse(
            responseCode = "400",
            description = "The request is malformed, or the user holds the role already (`RoleHeldAlready`).")
    public void addDirectoryRoleMember(@PathParam("id") String id, @NotNull ObjectReference reference) {
        var role = Roles.require(id);
        assignRole.assign(caller.tenant(), reference.user(), role);
    }

    @DELETE
    @Path("{user}/$ref")
    @PermissionsAllowed(Permissions.ASSIGN_ROLES)
    @Operation(summary = "Revoke a role from a user")
    @APIResponse(responseCode = "204", description = "Done.")
    @APIResponse(responseCode = "400", description = LAST)
    public void removeDirectoryRoleMember(@PathParam("id") String id, @PathParam("user") String user) {
        revokeRole.revoke(caller.tenant(), UserKey.requireId(user), Roles.require(id));
    }

    @DELETE
    @Path("$ref")
    @PermissionsAllowed(Permissions.ASSIGN_ROLES)
    @Operation(summary = "Revoke a role from a user, named by a reference")
    @APIResponse(responseCode = "204", description = "Done.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The reference is malformed, or the user is the last global administrator (`LastGlobalAdministrator`).")
    public void removeDirectoryRoleMemberByReference(@PathParam("id") String id, @QueryParam("@id") String address) {
        var role = Roles.require(id);
        revokeRole.revoke(caller.tenant(), new ObjectReference(address).user(), role);
    }
}
