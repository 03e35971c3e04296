package dev.zetel.notifications.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What can be done with the deliveries of a webhook. */
public interface DeliveryOperations {

    @GET
    @Path("{id}/deliveries")
    @Operation(
            summary = "List the deliveries of a webhook",
            description = "The newest first, with what became of them; they are kept for 30 days.")
    @APIResponseSchema(value = DeliveryView.DeliveryPage.class, responseDescription = "A page of deliveries.")
    @APIResponse(responseCode = "400", description = "A query option is malformed or not supported.")
    @APIResponse(responseCode = "404", description = "There is no such webhook.")
    ObjectNode listWebhookDeliveries(@PathParam("id") UUID id, @Context UriInfo uri);

    @POST
    @Path("{id}/deliveries/{deliveryId}/redeliver")
    @Operation(
            summary = "Send an event to a webhook again",
            description = "Also one that was delivered or given up; with the same webhook-id.")
    @APIResponseSchema(
            value = DeliveryView.class,
            responseCode = "202",
            responseDescription = "The delivery, to be sent now.")
    @APIResponse(responseCode = "404", description = "There is no such webhook or delivery.")
    Response redeliverWebhook(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId, @Context UriInfo uri);
}
