package dev.zetel.billing.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.access.permission.Permissions;
import dev.zetel.notifications.web.CreateWebhookRequest;
import dev.zetel.notifications.web.DeliveryOperations;
import dev.zetel.notifications.web.DeliveryRequests;
import dev.zetel.notifications.web.UpdateWebhookRequest;
import dev.zetel.notifications.web.WebhookOperations;
import dev.zetel.notifications.web.WebhookRequests;
import dev.zetel.notifications.webhook.Owners;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the operator hears of the subscriptions of every tenant. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/platform/commerce/webhooks")
@Tag(name = "Platform webhooks", description = "The operator's webhooks, which hear of every tenant.")
public class PlatformWebhookResource implements WebhookOperations, DeliveryOperations {

    private final WebhookRequests requests;
    private final DeliveryRequests deliveries;

    PlatformWebhookResource(WebhookRequests requests, DeliveryRequests deliveries) {
        this.requests = requests;
        this.deliveries = deliveries;
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public ObjectNode listWebhooks(UriInfo uri) {
        return requests.list(Owners.OPERATOR, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public Response createWebhook(CreateWebhookRequest request, UriInfo uri) {
        return requests.create(Owners.OPERATOR, request, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public ObjectNode getWebhook(UUID id, UriInfo uri) {
        return requests.get(Owners.OPERATOR, id, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public Response updateWebhook(UUID id, UpdateWebhookRequest request, String ifMatch) {
        return requests.update(Owners.OPERATOR, id, request, ifMatch);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public Response deleteWebhook(UUID id) {
        return requests.delete(Owners.OPERATOR, id);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public Response rotateWebhookSecret(UUID id, String ifMatch, UriInfo uri) {
        return requests.rotateSecret(Owners.OPERATOR, id, ifMatch, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public ObjectNode listWebhookDeliveries(UUID id, UriInfo uri) {
        return deliveries.list(Owners.OPERATOR, id, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public Response redeliverWebhook(UUID id, UUID deliveryId, UriInfo uri) {
        return deliveries.redeliver(Owners.OPERATOR, id, deliveryId, uri);
    }
}
