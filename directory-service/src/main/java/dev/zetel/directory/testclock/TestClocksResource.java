package dev.zetel.directory.testclock;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The clocks of sandbox tenants, for the operator and for the global administrator of that tenant. */
@Tag(name = "Test clocks", description = "The clocks of sandbox tenants.")
@Path("/v1.0/platform/testClocks/{tenantId}")
@Produces(MediaType.APPLICATION_JSON)
public class TestClocksResource {

    private final Tenants tenants;
    private final AdvanceTestClock advanceTestClock;
    private final Caller caller;
    private final ODataResponses responses;

    TestClocksResource(Tenants tenants, AdvanceTestClock advanceTestClock, Caller caller, ODataResponses responses) {
        this.tenants = tenants;
        this.advanceTestClock = advanceTestClock;
        this.caller = caller;
        this.responses = responses;
    }

    @GET
    @PermissionsAllowed({Permissions.OPERATE, Permissions.MOVE_TEST_CLOCK})
    @Operation(summary = "Get the clock of a sandbox tenant")
    public Entity<TestClockView> getTestClock(@PathParam("tenantId") String id, @Context UriInfo uri) {
        return tenants.find(reachable(id))
                .filter(Tenant::isSandbox)
                .map(tenant -> responses.entity(uri, TestClockView.of(tenant)))
                .orElseThrow(() -> ResourceUnknown.owned(id));
    }

    /** Answers at once; the clock is at its target once every service has done what was due. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("advance")
    @PermissionsAllowed({Permissions.OPERATE, Permissions.MOVE_TEST_CLOCK})
    @Operation(summary = "Advance the clock of a sandbox tenant")
    @APIResponseSchema(
            value = TestClockView.class,
            responseCode = "202",
            responseDescription = "The clock, on its way.")
    @APIResponse(
            responseCode = "400",
            description = "The request is malformed, or the clock is past that time (`TestClockNotMovable`).")
    @APIResponse(responseCode = "409", description = "The clock is still on its way (`TestClockMoving`).")
    public RestResponse<Entity<TestClockView>> advanceTestClock(
            @PathParam("tenantId") String id, @NotNull @Valid AdvanceRequest request, @Context UriInfo uri) {
        var tenant = reachable(id);
        return RestResponse.accepted(
                responses.entity(uri, TestClockView.of(advanceTestClock.advance(tenant, request.target()))));
    }

    /** An administrator reaches only their own tenant: the clock of another tenant is as unknown as one that does not exist. */
    private TenantId reachable(String id) {
        var tenant = new TenantId(UserKey.requireId(id));
        if (!caller.may(Permissions.OPERATE) && !caller.tenant().equals(tenant)) {
            throw ResourceUnknown.owned(id);
        }
        return tenant;
    }
}
