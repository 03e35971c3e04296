package dev.zetel.licensing.entitlement;

import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.caller.PrivilegesInsufficient;
import dev.zetel.chassis.rest.RetriesOnceCaughtUp;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asked by whoever opens a service to a user: a tenant's own people, and cloud services for any tenant. */
@Path("/v1.0")
@Produces(MediaType.APPLICATION_JSON)
@RetriesOnceCaughtUp
class EntitlementResource {

    private final Caller caller;
    private final CheckEntitlement entitlement;

    EntitlementResource(Caller caller, CheckEntitlement entitlement) {
        this.caller = caller;
        this.entitlement = entitlement;
    }

    @GET
    @Path("licensing/entitlements/{userId}/{servicePlan}")
    @Allow({Permission.READ_TENANT, Permission.READ_SELF})
    @Operation(summary = "Whether a user may use a service, by the id or name of its plan, and why not")
    public EntitlementView checkEntitlement(
            @PathParam("userId") UUID user, @PathParam("servicePlan") String servicePlan) {
        if (!caller.may(Permission.READ_TENANT) && !user.equals(caller.user())) {
            throw new PrivilegesInsufficient();
        }
        return entitlement.check(caller.tenant(), user, servicePlan);
    }

    @GET
    @Path("platform/tenants/{tenantId}/entitlements/{userId}/{servicePlan}")
    @Allow(Permission.READ_ENTITLEMENTS)
    @Operation(summary = "The same, for cloud services and any tenant")
    public EntitlementView checkEntitlementForTenant(
            @PathParam("tenantId") UUID tenant,
            @PathParam("userId") UUID user,
            @PathParam("servicePlan") String servicePlan) {
        return entitlement.check(new TenantId(tenant), user, servicePlan);
    }
}
