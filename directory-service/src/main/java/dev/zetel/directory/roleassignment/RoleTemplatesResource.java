package dev.zetel.directory.roleassignment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.role.Roles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What roles there are, as templates and as definitions: the same five for all tenants. */
@Path("/v1.0")
public class RoleTemplatesResource {

    private final Collections collections;

    RoleTemplatesResource(Collections collections) {
        this.collections = collections;
    }

    @GET
    @Path("directoryRoleTemplates")
    @Allow(Permission.READ_TENANT)
    public ObjectNode templates(@Context UriInfo uri) {
        var templates = Roles.all().stream().map(Template::of).toList();
        return collections.page(
                uri,
                Query.of(uri, Set.of("$select")),
                templates,
                template -> template.id().toString());
    }

    @GET
    @Path("directoryRoleTemplates/{id}")
    @Allow(Permission.READ_TENANT)
    public ObjectNode template(@PathParam("id") String id, @Context UriInfo uri) {
        return collections.entity(uri, Query.of(uri, Set.of("$select")), Template.of(Roles.require(id)));
    }

    @GET
    @Path("roleManagement/directory/roleDefinitions")
    @Allow(Permission.READ_TENANT)
    public ObjectNode definitions(@Context UriInfo uri) {
        var definitions = Roles.all().stream().map(Definition::of).toList();
        return collections.page(
                uri,
                Query.of(uri, Set.of("$select")),
                definitions,
                role -> role.id().toString());
    }

    @GET
    @Path("roleManagement/directory/roleDefinitions/{id}")
    @Allow(Permission.READ_TENANT)
    public ObjectNode definition(@PathParam("id") String id, @Context UriInfo uri) {
        return collections.entity(uri, Query.of(uri, Set.of("$select")), Definition.of(Roles.require(id)));
    }

    private record Template(UUID id, Instant deletedDateTime, String description, String displayName) {

        static Template of(AdministratorRole role) {
            return new Template(role.templateId(), null, DirectoryRole.description(role), role.displayName());
        }
    }

    private record Definition(
            UUID id,
            String displayName,
            String description,
            boolean isBuiltIn,
            boolean isEnabled,
            UUID templateId,
            List<String> resourceScopes) {

        static Definition of(AdministratorRole role) {
            return new Definition(
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
