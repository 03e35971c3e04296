package dev.zetel.directory.roleassignment.web;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.contracts.directory.AdministratorRole;
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
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What roles can be activated: the same five for all tenants. */
@Tag(name = "Directory roles", description = "Administrator roles and who holds them.")
@Path("/v1.0/directoryRoleTemplates")
@Produces(MediaType.APPLICATION_JSON)
public class RoleTemplatesResource {

    private final ODataResponses collections;

    RoleTemplatesResource(ODataResponses collections) {
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List role templates")
    @APIResponse(responseCode = "200", description = "All role templates.")
    public Page<RoleTemplate> listDirectoryRoleTemplates(@Context UriInfo uri) {
        var roles = Roles.all().stream().map(RoleTemplate::of).toList();
        return collections.page(
                uri, ODataQuery.of(uri, Set.of("$select")), RoleTemplate.class, roles, RoleTemplate::id);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a role template")
    public Entity<RoleTemplate> getDirectoryRoleTemplate(@PathParam("id") String id, @Context UriInfo uri) {
        return collections.entity(uri, ODataQuery.of(uri, Set.of("$select")), RoleTemplate.of(Roles.require(id)));
    }

    /** A role that any tenant has. */
    record RoleTemplate(
            UUID id,
            Instant deletedDateTime,

            @Schema(examples = "Buys and renews subscriptions.")
            String description,

            @Schema(examples = "Billing Administrator") String displayName) {

        static RoleTemplate of(AdministratorRole role) {
            return new RoleTemplate(role.templateId(), null, DirectoryRole.description(role), role.displayName());
        }
    }
}
