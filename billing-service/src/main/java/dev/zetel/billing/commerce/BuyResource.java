package dev.zetel.billing.commerce;

import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.RetriesOnceCaughtUp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Buying seats, new ones and more of the same: for global and billing administrators (S14). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/commerce/subscriptions")
@RetriesOnceCaughtUp
public class BuyResource {

    private static final int MOST_SEATS = 1_000_000;

    private final Caller caller;
    private final PurchaseSeats purchaseSeats;
    private final ChangeSeats changeSeats;
    private final SubscriptionViews views;

    BuyResource(Caller caller, PurchaseSeats purchaseSeats, ChangeSeats changeSeats, SubscriptionViews views) {
        this.caller = caller;
        this.purchaseSeats = purchaseSeats;
        this.changeSeats = changeSeats;
        this.views = views;
    }

    /** How many seats on which terms (S16). */
    public record PurchaseRequest(
            @NotNull UUID offerId,
            @NotNull @Min(1) @Max(MOST_SEATS) Integer quantity) {}

    /** The new total, not the increment (S15). */
    public record QuantityRequest(
            @NotNull @Min(1) @Max(MOST_SEATS) Integer quantity) {}

    @POST
    @Allow(Permission.BUY)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
    public Response purchase(@NotNull @Valid PurchaseRequest request, @Context UriInfo uri) {
        var bought = purchaseSeats.purchase(caller.tenant(), request.offerId(), request.quantity());
        return views.answer(Response.Status.CREATED, uri, bought);
    }

    @POST
    @Path("{id}/changeQuantity")
    @Allow(Permission.BUY)
    @APIResponseSchema(SubscriptionView.class)
    public Response changeQuantity(
            @PathParam("id") UUID id,
            @NotNull @Valid QuantityRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context UriInfo uri) {
        var changed = changeSeats.change(caller.tenant(), id, request.quantity(), ifMatch);
        return views.answer(Response.Status.OK, uri, changed);
    }
}
