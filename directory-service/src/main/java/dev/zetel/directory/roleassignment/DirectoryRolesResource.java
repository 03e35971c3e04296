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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** The administrator roles as objects of the directory: all of them are active in every tenant. */
@Path("/v1.0/directoryRoles")
public class DirectoryRolesResource {

    private final Collections collections;

    DirectoryRolesResource(Collections collections) {
        this.collections = collections;
    }

    @GET
    @Allow(Permission.READ_TENANT)
    public ObjectNode list(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        var roles = Roles.all().stream().map(DirectoryRole::of).toList();
        return collections.page(uri, query, roles, role -> role.id().toString());
    }

    @GET
    @Path("{id}")
    @Allow(Permission.READ_TENANT)
    public ObjectNode one(@PathParam("id") String id, @Context UriInfo uri) {
        return collections.entity(uri, Query.of(uri, Set.of("$select")), DirectoryRole.of(Roles.require(id)));
    }
}
