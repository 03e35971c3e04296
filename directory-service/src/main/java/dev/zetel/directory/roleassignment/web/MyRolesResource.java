package dev.zetel.directory.roleassignment.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.roleassignment.RoleMembers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller is a member of: the caller's administrator roles. */
@Tag(name = "Me", description = "The signed-in user.")
@Path("/v1.0/me/memberOf")
@Produces(MediaType.APPLICATION_JSON)
public class MyRolesResource {

    private final RoleMembers members;
    private final Caller caller;
    private final ODataResponses collections;

    MyRolesResource(RoleMembers members, Caller caller, ODataResponses collections) {
        this.members = members;
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_SELF)
    @Operation(summary = "List what the signed-in user is a member of")
    @APIResponse(responseCode = "200", description = "The directory roles that the signed-in user holds.")
    public Page<DirectoryRole> listMyMemberships(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        var roles = members.rolesOf(caller.tenant(), caller.user());
        return collections.page(uri, query, DirectoryRole.class, roles, DirectoryRole::id);
    }
}
