package dev.zetel.notifications.web;

import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** What can be done with the deliveries of a webhook. */
public interface DeliveryOperations {

    @GET
    @Path("{id}/deliveries")
    @Operation(
            summary = "List the deliveries of a webhook",
            description = "The newest first, with what became of them; they are kept for 30 days.")
    Page<DeliveryView> listWebhookDeliveries(@PathParam("id") UUID id, @Context UriInfo uri);

    @POST
    @Path("{id}/deliveries/{deliveryId}/redeliver")
    @Operation(
            summary = "Send an event to a webhook again",
            description = "Also one that was delivered or given up; with the same webhook-id.")
    @APIResponse(
            responseCode = "202",
            description = "The delivery, to be sent now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    RestResponse<Entity<DeliveryView>> redeliverWebhook(
            @PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId, @Context UriInfo uri);
}
