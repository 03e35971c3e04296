package dev.zetel.notifications.web;

import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** What can be done with webhooks. A resource says whose they are and who may. */
public interface WebhookOperations {

    @GET
    @Operation(summary = "List webhooks", description = "Where events are sent, page by page; secrets are not shown.")
    Page<WebhookView> listWebhooks(@Context UriInfo uri);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create a webhook",
            description =
                    "Events that are published from now on are sent to it. At most 20. The answer shows the secret,"
                            + " and no other ever does.")
    @APIResponse(
            responseCode = "201",
            description = "The new webhook with its secret.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is malformed, the URL is not allowed (`WebhookUrlRefused`), or there are 20 already"
                            + " (`WebhookLimitReached`).")
    RestResponse<Entity<WebhookView>> createWebhook(@NotNull @Valid CreateWebhookRequest request, @Context UriInfo uri);

    @GET
    @Path("{id}")
    @Operation(summary = "Get a webhook", description = "Where it leads, and whether its receiver works.")
    Entity<WebhookView> getWebhook(@PathParam("id") UUID id, @Context UriInfo uri);

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @Operation(summary = "Change a webhook", description = "Its URL, its events, or whether it is enabled.")
    @APIResponse(responseCode = "204", description = "Done; the new version is in the ETag header.")
    @APIResponse(
            responseCode = "400",
            description = "The request is malformed, or the URL is not allowed (`WebhookUrlRefused`).")
    RestResponse<Void> updateWebhook(
            @PathParam("id") UUID id,
            @NotNull @Valid UpdateWebhookRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a webhook", description = "Its deliveries go with it, those that wait too.")
    void deleteWebhook(@PathParam("id") UUID id);

    @POST
    @Path("{id}/rotateSecret")
    @Operation(
            summary = "Rotate the secret of a webhook",
            description = "Makes a new secret. For 24 hours deliveries are signed with the one before too.")
    @APIResponse(responseCode = "200", description = "The webhook with its new secret.")
    RestResponse<Entity<WebhookView>> rotateWebhookSecret(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context UriInfo uri);
}
