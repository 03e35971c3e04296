package dev.zetel.directory.roleassignment.web;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.role.Roles;
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

/** The administrator roles as objects of the directory: all of them are active in every tenant. */
@Tag(name = "Directory roles", description = "Administrator roles and who holds them.")
@Path("/v1.0/directoryRoles")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryRolesResource {

    private final ODataResponses collections;

    DirectoryRolesResource(ODataResponses collections) {
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List directory roles")
    @APIResponse(responseCode = "200", description = "All directory roles.")
    public Page<DirectoryRole> listDirectoryRoles(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        var roles = Roles.all().stream().map(DirectoryRole::of).toList();
        return collections.page(uri, query, DirectoryRole.class, roles, DirectoryRole::id);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a directory role")
    public Entity<DirectoryRole> getDirectoryRole(@PathParam("id") String id, @Context UriInfo uri) {
        return collections.entity(uri, ODataQuery.of(uri, Set.of("$select")), DirectoryRole.of(Roles.require(id)));
    }
}
