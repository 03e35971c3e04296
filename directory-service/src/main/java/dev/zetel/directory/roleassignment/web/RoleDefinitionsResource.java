package dev.zetel.directory.roleassignment.web;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.role.Roles;
import dev.zetel.directory.roleassignment.RoleAssignmentView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What roles can be assigned: the same five for all tenants. */
@Tag(name = "Role assignments", description = "Assigning and revoking administrator roles.")
@Path("/v1.0/roleManagement/directory/roleDefinitions")
@Produces(MediaType.APPLICATION_JSON)
public class RoleDefinitionsResource {

    private final ODataResponses collections;

    RoleDefinitionsResource(ODataResponses collections) {
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List role definitions")
    @APIResponse(responseCode = "200", description = "All role definitions.")
    public Page<RoleDefinition> listRoleDefinitions(@Context UriInfo uri) {
        var roles = Roles.all().stream().map(RoleDefinition::of).toList();
        return collections.page(
                uri, ODataQuery.of(uri, Set.of("$select")), RoleDefinition.class, roles, RoleDefinition::id);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a role definition")
    public Entity<RoleDefinition> getRoleDefinition(@PathParam("id") String id, @Context UriInfo uri) {
        return collections.entity(uri, ODataQuery.of(uri, Set.of("$select")), RoleDefinition.of(Roles.require(id)));
    }

    /** A role that can be assigned in the whole tenant. */
    record RoleDefinition(
            UUID id,
            @Schema(examples = "Billing Administrator") String displayName,

            @Schema(examples = "Buys and renews subscriptions.")
            String description,

            @Schema(examples = "true") boolean isBuiltIn,
            @Schema(examples = "true") boolean isEnabled,
            UUID templateId,
            @Schema(examples = "[\"/\"]") List<String> resourceScopes) {

        static RoleDefinition of(AdministratorRole role) {
            return new RoleDefinition(
                    role.templateId(),
                    role.displayName(),
                    DirectoryRole.description(role),
                    true,
                    true,
                    role.templateId(),
                    List.of(RoleAssignmentView.WHOLE_TENANT));
        }
    }
}
