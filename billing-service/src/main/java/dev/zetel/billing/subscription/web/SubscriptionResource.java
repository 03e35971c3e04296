package dev.zetel.billing.subscription.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.billing.purchase.PurchaseSeats;
import dev.zetel.billing.subscription.ChangeSubscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.chassis.consistency.RetryAfterCatchUp;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the organisation has bought: read by every administrator, changed by those who may buy (S14, S19). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/commerce/subscriptions")
@Tag(name = "Subscriptions", description = "Buying seats, and renewing, changing and cancelling what was bought.")
@RetryAfterCatchUp
public class SubscriptionResource {

    private static final int MAX_SEATS = 1_000_000;

    private final Caller caller;
    private final Subscriptions subscriptions;
    private final PurchaseSeats purchaseSeats;
    private final ChangeSubscription change;
    private final SubscriptionViews views;

    SubscriptionResource(
            Caller caller,
            Subscriptions subscriptions,
            PurchaseSeats purchaseSeats,
            ChangeSubscription change,
            SubscriptionViews views) {
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.purchaseSeats = purchaseSeats;
        this.change = change;
        this.views = views;
    }

    /** How many seats on which terms (S16). */
    public record CreateSubscriptionRequest(
            @Schema(description = "One of the offers.", examples = "3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10") @NotNull
            UUID offerId,

            @Schema(description = "How many seats to buy.", examples = "25") @NotNull @Min(1) @Max(MAX_SEATS)
            Integer quantity) {}

    /** The new total, not the increment (S15). */
    public record UpdateQuantityRequest(
            @Schema(description = "The new total of seats, not the increment.", examples = "40")
            @NotNull
            @Min(1)
            @Max(MAX_SEATS)
            Integer quantity) {}

    /** Whether it renews automatically at its end (S17). */
    public record UpdateSubscriptionRequest(
            @Schema(description = "Whether the subscription renews at the end of its term.", examples = "false")
            @NotNull
            Boolean autoRenew) {}

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(
            summary = "List subscriptions",
            description = "Everything that the organisation has bought, page by page.")
    @Parameter(
            name = "$filter",
            in = ParameterIn.QUERY,
            description = "Those of one product: `skuId eq {guid}`.",
            schema = @Schema(type = SchemaType.STRING),
            example = "skuId eq 0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5")
    public Page<SubscriptionView> listSubscriptions(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        return views.page(uri, query, subscriptions.page(caller.tenant(), query));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(
            summary = "Get a subscription",
            description = "Its seats, its term, and in `upcoming` every change that will happen automatically.")
    public Entity<SubscriptionView> getSubscription(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        return views.one(
                uri, query, subscriptions.find(caller.tenant(), id).orElseThrow(() -> ResourceUnknown.owned(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.BUY)
    @Operation(
            summary = "Buy a subscription",
            description =
                    "Buys seats for the term and at the price of an offer. The subscription renews automatically until that is switched off.")
    @APIResponseSchema(
            value = SubscriptionView.class,
            responseCode = "201",
            responseDescription = "The new subscription.")
    @APIResponse(
            responseCode = "400",
            description = "The request is malformed, or there is no such offer (`OfferUnknown`).")
    public RestResponse<Entity<SubscriptionView>> createSubscription(
            @NotNull @Valid CreateSubscriptionRequest request, @Context UriInfo uri) {
        return views.respond(
                RestResponse.Status.CREATED,
                uri,
                () -> purchaseSeats.purchase(caller.tenant(), request.offerId(), request.quantity()));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @PermissionsAllowed(Permissions.BUY)
    @Operation(summary = "Switch automatic renewal on or off", description = "Possible until the end of the term.")
    @APIResponse(responseCode = "204", description = "Done; the new version is in the ETag header.")
    @APIResponse(
            responseCode = "400",
            description = "The request is malformed, or the subscription has ended (`SubscriptionNotEnabled`).")
    public RestResponse<Void> updateSubscription(
            @PathParam("id") UUID id,
            @NotNull @Valid UpdateSubscriptionRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var changed = change.setAutoRenew(caller.tenant(), id, request.autoRenew(), ifMatch);
        return ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.ETAG, Etag.of(changed.revision()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/changeQuantity")
    @PermissionsAllowed(Permissions.BUY)
    @Operation(
            summary = "Change the number of seats",
            description = "Sets the new total. Removed seats keep giving access for a time (`reduction`).")
    @APIResponse(responseCode = "200", description = "The subscription with its new quantity.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is malformed, the subscription has that many seats already (`QuantityUnchanged`), or it has ended (`SubscriptionNotEnabled`).")
    public RestResponse<Entity<SubscriptionView>> updateSubscriptionQuantity(
            @PathParam("id") UUID id,
            @NotNull @Valid UpdateQuantityRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context UriInfo uri) {
        return views.respond(
                RestResponse.Status.OK,
                uri,
                () -> change.changeSeats(caller.tenant(), id, request.quantity(), ifMatch));
    }

    @POST
    @Path("{id}/renew")
    @PermissionsAllowed(Permissions.BUY)
    @Operation(
            summary = "Renew a subscription",
            description = "Brings back a subscription that has expired or was suspended or cancelled.")
    @APIResponse(responseCode = "200", description = "The subscription, enabled again.")
    @APIResponse(
            responseCode = "400",
            description = "The subscription still runs or is deleted (`SubscriptionNotRenewable`).")
    public RestResponse<Entity<SubscriptionView>> renewSubscription(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context UriInfo uri) {
        return views.respond(RestResponse.Status.OK, uri, () -> change.renew(caller.tenant(), id, ifMatch));
    }

    @POST
    @Path("{id}/cancel")
    @PermissionsAllowed(Permissions.BUY)
    @Operation(
            summary = "Cancel a subscription",
            description = "Ends access at once. The subscription can be renewed until it is deleted.")
    @APIResponse(responseCode = "200", description = "The subscription, locked out.")
    @APIResponse(
            responseCode = "400",
            description = "The subscription gives no access any more (`SubscriptionNotCancellable`).")
    public RestResponse<Entity<SubscriptionView>> cancelSubscription(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context UriInfo uri) {
        return views.respond(RestResponse.Status.OK, uri, () -> change.cancel(caller.tenant(), id, ifMatch));
    }
}
