package dev.zetel.directory.provisioning;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.tenant.Tenant;
import dev.zetel.directory.tenant.Tenants;
import dev.zetel.directory.user.UserKey;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenants of the suite, for its operator. */
@Tag(name = "Tenants", description = "What the operator does with tenants.")
@Path("/v1.0/platform/tenants")
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final TenantRegister register;
    private final Tenants tenants;
    private final ProvisionTenant provisionTenant;
    private final ODataResponses collections;

    TenantsResource(
            TenantRegister register, Tenants tenants, ProvisionTenant provisionTenant, ODataResponses collections) {
        this.register = register;
        this.tenants = tenants;
        this.provisionTenant = provisionTenant;
        this.collections = collections;
    }

    /** Made once: the same order under the same id is answered with the tenant that stands, 200 instead of 201. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(summary = "Create a tenant with its first administrator")
    @APIResponseSchema(value = TenantView.class, responseCode = "201", responseDescription = "The new tenant.")
    @APIResponse(responseCode = "200", description = "The tenant, which the same request has made before.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is malformed, or the first administrator's id or name is taken or not possible here (`UserIdTaken`, `UserPrincipalNameTaken`, `DomainNotVerified`).")
    @APIResponse(
            responseCode = "409",
            description =
                    "A tenant of this id was provisioned with another request (`TenantConflict`), or the domain belongs to another tenant (`DomainTaken`).")
    public RestResponse<Entity<TenantView>> provisionTenant(
            @NotNull @Valid ProvisionTenantRequest order, @Context UriInfo uri) {
        var standing = standing(order);
        if (standing.isPresent()) {
            return respond(RestResponse.Status.OK, uri, same(standing.get(), order));
        }
        try {
            return respond(RestResponse.Status.CREATED, uri, provisionTenant.provision(order));
        } catch (TenantConflict taken) {
            // somebody was faster, perhaps with the same order
            return respond(RestResponse.Status.OK, uri, same(standing(order).orElseThrow(() -> taken), order));
        }
    }

    @GET
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(summary = "List tenants")
    public Page<TenantView> listTenants(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var after = query.after() == null ? FIRST : UserKey.requireId(query.after());
        var page =
                register.page(after, query.top()).stream().map(TenantView::of).toList();
        return collections.page(uri, query, TenantView.class, page, TenantView::id);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(summary = "Get a tenant")
    public Entity<TenantView> getTenant(@PathParam("id") String id, @Context UriInfo uri) {
        var tenant = tenants.find(new TenantId(UserKey.requireId(id))).orElseThrow(() -> ResourceUnknown.owned(id));
        return collections.entity(uri, TenantView.of(tenant));
    }

    private RestResponse<Entity<TenantView>> respond(RestResponse.Status status, UriInfo uri, Tenant tenant) {
        return RestResponse.status(status, collections.entity(uri, TenantView.of(tenant)));
    }

    private Optional<Tenant> standing(ProvisionTenantRequest order) {
        return Optional.ofNullable(order.id()).map(TenantId::new).flatMap(tenants::find);
    }

    private static Tenant same(Tenant standing, ProvisionTenantRequest order) {
        if (!Fingerprint.matches(standing, order)) {
            throw new TenantConflict(standing.id());
        }
        return standing;
    }
}
