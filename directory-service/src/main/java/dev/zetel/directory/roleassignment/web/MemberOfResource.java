package dev.zetel.directory.roleassignment.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.roleassignment.RoleMembers;
import dev.zetel.directory.user.User;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.Users;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a user is a member of: the user's administrator roles. */
@Tag(name = "Users", description = "The users of the organisation.")
@Path("/v1.0/users/{id}/memberOf")
@Produces(MediaType.APPLICATION_JSON)
public class MemberOfResource {

    private final RoleMembers members;
    private final Users users;
    private final Caller caller;
    private final ODataResponses collections;

    MemberOfResource(RoleMembers members, Users users, Caller caller, ODataResponses collections) {
        this.members = members;
        this.users = users;
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List what a user is a member of")
    @APIResponse(responseCode = "200", description = "The directory roles that the user holds.")
    public Page<DirectoryRole> listUserMemberships(@PathParam("id") UserKey key, @Context UriInfo uri) {
        var user = users.find(caller.tenant(), key).map(User::id).orElseThrow(() -> ResourceUnknown.owned(key.text()));
        var query = ODataQuery.of(uri, Set.of("$select"));
        var roles = members.rolesOf(caller.tenant(), user);
        return collections.page(uri, query, DirectoryRole.class, roles, DirectoryRole::id);
    }
}
