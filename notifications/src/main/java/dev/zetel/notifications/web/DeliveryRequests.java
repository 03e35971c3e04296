package dev.zetel.notifications.web;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.Deliveries;
import dev.zetel.notifications.delivery.Deliveries.Place;
import dev.zetel.notifications.delivery.Redeliver;
import dev.zetel.notifications.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Carries out the operations on deliveries for the owner whom a resource names. */
@ApplicationScoped
public class DeliveryRequests {

    private static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Redeliver redeliver;
    private final ODataResponses responses;

    DeliveryRequests(Webhooks webhooks, Deliveries deliveries, Redeliver redeliver, ODataResponses responses) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.redeliver = redeliver;
        this.responses = responses;
    }

    public Page<DeliveryView> list(TenantId owner, UUID id, UriInfo uri) {
        webhooks.find(owner, id).orElseThrow(() -> ResourceUnknown.owned(id));
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var page = deliveries.page(owner, id, query.after(DeliveryRequests::place, NEWEST), query.top() + 1).stream()
                .map(DeliveryView::of)
                .toList();
        return responses.page(uri, query, DeliveryView.class, page, DeliveryView::place);
    }

    public RestResponse<Entity<DeliveryView>> redeliver(TenantId owner, UUID id, UUID delivery, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of());
        var view = DeliveryView.of(redeliver.redeliver(owner, id, delivery));
        return RestResponse.accepted(responses.entity(uri, query, view));
    }

    private static Place place(String key) {
        var parts = key.split(" ");
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
    }
}
