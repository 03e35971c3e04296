package dev.zetel.directory.roleassignment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.directory.role.DirectoryRole;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the caller is a member of: his administrator roles. */
@Path("/v1.0/me/memberOf")
@Produces(MediaType.APPLICATION_JSON)
public class MyRolesResource {

    private final RoleMembers members;
    private final Caller caller;
    private final Collections collections;

    MyRolesResource(RoleMembers members, Caller caller, Collections collections) {
        this.members = members;
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @APIResponseSchema(DirectoryRole.Page.class)
    @Allow(Permission.READ_SELF)
    public ObjectNode listMyMemberOf(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        var roles = members.rolesOf(caller.tenant(), caller.user());
        return collections.page(
                uri, query, DirectoryRole.class, roles, role -> role.id().toString());
    }
}
