package dev.zetel.notifications.delivery;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sends an event to a webhook again, on request. */
@ApplicationScoped
public class Redeliver {

    private final Deliveries deliveries;
    private final TenantClock clock;

    Redeliver(Deliveries deliveries, TenantClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    public Delivery redeliver(TenantId owner, UUID webhook, UUID id) {
        var delivery = deliveries
                .lock(owner, id)
                .filter(one -> webhook.equals(one.webhookId()))
                .orElseThrow(() -> ResourceUnknown.owned(id));
        delivery.redeliver(clock.realNow());
        Log.infof("redelivery requested webhook=%s delivery=%s", webhook, id);
        return delivery;
    }
}
