package dev.zetel.billing.notification;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.notifications.web.CreateWebhookRequest;
import dev.zetel.notifications.web.DeliveryOperations;
import dev.zetel.notifications.web.DeliveryRequests;
import dev.zetel.notifications.web.DeliveryView;
import dev.zetel.notifications.web.UpdateWebhookRequest;
import dev.zetel.notifications.web.WebhookOperations;
import dev.zetel.notifications.web.WebhookRequests;
import dev.zetel.notifications.web.WebhookView;
import dev.zetel.notifications.webhook.Owners;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
    public Page<WebhookView> listWebhooks(UriInfo uri) {
        return requests.list(Owners.OPERATOR, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public RestResponse<Entity<WebhookView>> createWebhook(CreateWebhookRequest request, UriInfo uri) {
        return requests.create(Owners.OPERATOR, request, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public Entity<WebhookView> getWebhook(UUID id, UriInfo uri) {
        return requests.get(Owners.OPERATOR, id, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public RestResponse<Void> updateWebhook(UUID id, UpdateWebhookRequest request, String ifMatch) {
        return requests.update(Owners.OPERATOR, id, request, ifMatch);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public void deleteWebhook(UUID id) {
        requests.delete(Owners.OPERATOR, id);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public RestResponse<Entity<WebhookView>> rotateWebhookSecret(UUID id, String ifMatch, UriInfo uri) {
        return requests.rotateSecret(Owners.OPERATOR, id, ifMatch, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public Page<DeliveryView> listWebhookDeliveries(UUID id, UriInfo uri) {
        return deliveries.list(Owners.OPERATOR, id, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.OPERATE)
    public RestResponse<Entity<DeliveryView>> redeliverWebhook(UUID id, UUID deliveryId, UriInfo uri) {
        return deliveries.redeliver(Owners.OPERATOR, id, deliveryId, uri);
    }
}
