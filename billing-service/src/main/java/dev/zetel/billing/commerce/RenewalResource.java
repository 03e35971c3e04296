package dev.zetel.billing.commerce;

import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Etag;
import dev.zetel.chassis.rest.RetriesOnceCaughtUp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Whether and how a subscription goes on: for global and billing administrators (S17, S19). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/commerce/subscriptions/{id}")
@RetriesOnceCaughtUp
public class RenewalResource {

    private final Caller caller;
    private final SwitchAutoRenew switchAutoRenew;
    private final RenewSubscription renewSubscription;
    private final CancelSubscription cancelSubscription;
    private final SubscriptionViews views;

    RenewalResource(
            Caller caller,
            SwitchAutoRenew switchAutoRenew,
            RenewSubscription renewSubscription,
            CancelSubscription cancelSubscription,
            SubscriptionViews views) {
        this.caller = caller;
        this.switchAutoRenew = switchAutoRenew;
        this.renewSubscription = renewSubscription;
        this.cancelSubscription = cancelSubscription;
        this.views = views;
    }

    /** Whether it renews by itself at its end (S17). */
    public record AutoRenewRequest(@NotNull Boolean autoRenew) {}

    @PATCH
    @Allow(Permission.BUY)
    @APIResponse(responseCode = "204", description = "No Content")
    public Response switchAutoRenew(
            @PathParam("id") UUID id,
            @NotNull @Valid AutoRenewRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var switched = switchAutoRenew.switchTo(caller.tenant(), id, request.autoRenew(), ifMatch);
        return Response.noContent()
                .header(HttpHeaders.ETAG, Etag.of(switched.revision()))
                .build();
    }

    @POST
    @Path("renew")
    @Allow(Permission.BUY)
    @APIResponseSchema(SubscriptionView.class)
    public Response renew(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context UriInfo uri) {
        return views.answer(Response.Status.OK, uri, renewSubscription.renew(caller.tenant(), id, ifMatch));
    }

    @POST
    @Path("cancel")
    @Allow(Permission.BUY)
    @APIResponseSchema(SubscriptionView.class)
    public Response cancel(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context UriInfo uri) {
        return views.answer(Response.Status.OK, uri, cancelSubscription.cancel(caller.tenant(), id, ifMatch));
    }
}
