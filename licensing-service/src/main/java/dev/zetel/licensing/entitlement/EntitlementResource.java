package dev.zetel.licensing.entitlement;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.caller.PrivilegesInsufficient;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.consistency.RetryAfterCatchUp;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Entitlement checks: by users and administrators of a tenant, and by cloud services for any tenant. */
@Path("/v1.0")
@Tag(name = "Entitlements", description = "Whether users may use a service now.")
@Produces(MediaType.APPLICATION_JSON)
@RetryAfterCatchUp
class EntitlementResource {

    private final Caller caller;
    private final CheckEntitlement entitlement;
    private final ODataResponses responses;

    EntitlementResource(Caller caller, CheckEntitlement entitlement, ODataResponses responses) {
        this.caller = caller;
        this.entitlement = entitlement;
        this.responses = responses;
    }

    @GET
    @Path("licensing/entitlements/{userId}/{servicePlan}")
    @PermissionsAllowed({Permissions.READ_SELF, Permissions.READ_TENANT})
    @Operation(
            summary = "Check whether a user may use a service",
            description = "Users without an administrator role can check their own entitlements only.")
    @APIResponse(responseCode = "200", description = "The decision and its reason.")
    public Entity<EntitlementView> checkEntitlement(
            @PathParam("userId") UUID user,
            @Parameter(description = "The id or the name of the service plan.", example = "MAIL")
                    @PathParam("servicePlan")
                    String servicePlan,
            @Context UriInfo uri) {
        if (!caller.may(Permissions.READ_TENANT) && !user.equals(caller.user())) {
            throw new PrivilegesInsufficient();
        }
        return responses.entity(uri, entitlement.check(caller.tenant(), user, servicePlan));
    }

    @GET
    @Path("platform/tenants/{tenantId}/entitlements/{userId}/{servicePlan}")
    @PermissionsAllowed(Permissions.READ_ENTITLEMENTS)
    @Operation(
            summary = "Check whether a user of a tenant may use a service",
            description = "For cloud services, which may ask about the users of every tenant.")
    @APIResponse(responseCode = "200", description = "The decision and its reason.")
    public Entity<EntitlementView> checkEntitlementForTenant(
            @PathParam("tenantId") UUID tenant,
            @PathParam("userId") UUID user,
            @Parameter(description = "The id or the name of the service plan.", example = "MAIL")
                    @PathParam("servicePlan")
                    String servicePlan,
            @Context UriInfo uri) {
        return responses.entity(uri, entitlement.check(new TenantId(tenant), user, servicePlan));
    }
}
