package dev.zetel.directory.tenant;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own organisation. */
@Tag(name = "Organization", description = "The caller's own organisation.")
@Path("/v1.0/organization")
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {

    private final Tenants tenants;
    private final Caller caller;
    private final ODataResponses collections;

    OrganizationResource(Tenants tenants, Caller caller, ODataResponses collections) {
        this.tenants = tenants;
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List the organisation of the caller")
    @APIResponse(responseCode = "200", description = "The caller's organisation, as the only one.")
    public Page<OrganizationView> listOrganizations(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        return collections.page(uri, query, OrganizationView.class, List.of(get()), OrganizationView::id);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get an organisation")
    public Entity<OrganizationView> getOrganization(@PathParam("id") String id, @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        if (!id.equalsIgnoreCase(caller.tenant().toString())) {
            throw ResourceUnknown.owned(id);
        }
        return collections.entity(uri, query, get());
    }

    private OrganizationView get() {
        return OrganizationView.of(tenants.get(caller.tenant()));
    }
}
