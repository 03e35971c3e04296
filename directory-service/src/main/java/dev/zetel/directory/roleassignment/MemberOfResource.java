package dev.zetel.directory.roleassignment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.ResourceUnknown;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.user.User;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.Users;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What a user is a member of: his administrator roles. */
@Path("/v1.0/users/{id}/memberOf")
@Produces(MediaType.APPLICATION_JSON)
public class MemberOfResource {

    private final RoleMembers members;
    private final Users users;
    private final Caller caller;
    private final Collections collections;

    MemberOfResource(RoleMembers members, Users users, Caller caller, Collections collections) {
        this.members = members;
        this.users = users;
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @APIResponseSchema(DirectoryRole.Page.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode listMemberOf(@PathParam("id") UserKey key, @Context UriInfo uri) {
        var user = users.find(caller.tenant(), key).map(User::id).orElseThrow(() -> ResourceUnknown.owned(key.text()));
        var query = Query.of(uri, Set.of("$select"));
        var roles = members.rolesOf(caller.tenant(), user);
        return collections.page(
                uri, query, DirectoryRole.class, roles, role -> role.id().toString());
    }
}
