package dev.zetel.directory.roleassignment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.role.Roles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The administrator roles as objects of the directory: all of them are active in every tenant. */
@Path("/v1.0/directoryRoles")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryRolesResource {

    private final Collections collections;

    DirectoryRolesResource(Collections collections) {
        this.collections = collections;
    }

    @GET
    @APIResponseSchema(DirectoryRole.Page.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode listDirectoryRoles(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        var roles = Roles.all().stream().map(DirectoryRole::of).toList();
        return collections.page(
                uri, query, DirectoryRole.class, roles, role -> role.id().toString());
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(DirectoryRole.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode readDirectoryRole(@PathParam("id") String id, @Context UriInfo uri) {
        return collections.entity(uri, Query.of(uri, Set.of("$select")), DirectoryRole.of(Roles.require(id)));
    }
}
