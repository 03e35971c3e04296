package dev.zetel.licensing.notification;

import dev.zetel.access.caller.Caller;
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
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a tenant hears of its license conflicts and seats. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/licensing/webhooks")
@Tag(name = "Webhooks", description = "Signed HTTP requests to a receiver of one's own when something happens.")
public class WebhookResource implements WebhookOperations, DeliveryOperations {

    private final Caller caller;
    private final WebhookRequests requests;
    private final DeliveryRequests deliveries;

    WebhookResource(Caller caller, WebhookRequests requests, DeliveryRequests deliveries) {
        this.caller = caller;
        this.requests = requests;
        this.deliveries = deliveries;
    }

    @Override
    @PermissionsAllowed(Permissions.READ_TENANT)
    public Page<WebhookView> listWebhooks(UriInfo uri) {
        return requests.list(caller.tenant(), uri);
    }

    @Override
    @PermissionsAllowed(Permissions.ASSIGN_LICENSES)
    public RestResponse<Entity<WebhookView>> createWebhook(CreateWebhookRequest request, UriInfo uri) {
        return requests.create(caller.tenant(), request, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.READ_TENANT)
    public Entity<WebhookView> getWebhook(UUID id, UriInfo uri) {
        return requests.get(caller.tenant(), id, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.ASSIGN_LICENSES)
    public RestResponse<Void> updateWebhook(UUID id, UpdateWebhookRequest request, String ifMatch) {
        return requests.update(caller.tenant(), id, request, ifMatch);
    }

    @Override
    @PermissionsAllowed(Permissions.ASSIGN_LICENSES)
    public void deleteWebhook(UUID id) {
        requests.delete(caller.tenant(), id);
    }

    @Override
    @PermissionsAllowed(Permissions.ASSIGN_LICENSES)
    public RestResponse<Entity<WebhookView>> rotateWebhookSecret(UUID id, String ifMatch, UriInfo uri) {
        return requests.rotateSecret(caller.tenant(), id, ifMatch, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.READ_TENANT)
    public Page<DeliveryView> listWebhookDeliveries(UUID id, UriInfo uri) {
        return deliveries.list(caller.tenant(), id, uri);
    }

    @Override
    @PermissionsAllowed(Permissions.ASSIGN_LICENSES)
    public RestResponse<Entity<DeliveryView>> redeliverWebhook(UUID id, UUID deliveryId, UriInfo uri) {
        return deliveries.redeliver(caller.tenant(), id, deliveryId, uri);
    }
}
