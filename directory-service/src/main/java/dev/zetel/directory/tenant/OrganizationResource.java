package dev.zetel.directory.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.ResourceUnknown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's own organisation. */
@Path("/v1.0/organization")
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {

    private final Tenants tenants;
    private final Caller caller;
    private final Collections collections;

    OrganizationResource(Tenants tenants, Caller caller, Collections collections) {
        this.tenants = tenants;
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @APIResponseSchema(OrganizationView.Page.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode listOrganizations(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        return collections.page(
                uri,
                query,
                OrganizationView.class,
                List.of(own()),
                organization -> organization.id().toString());
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(OrganizationView.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode readOrganization(@PathParam("id") String id, @Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        if (!id.equalsIgnoreCase(caller.tenant().toString())) {
            throw ResourceUnknown.owned(id);
        }
        return collections.entity(uri, query, own());
    }

    private OrganizationView own() {
        return OrganizationView.of(tenants.own(caller.tenant()));
    }
}
