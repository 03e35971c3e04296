package dev.zetel.notifications.delivery;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.notifications.webhook.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/** Writes a delivery for each webhook that wants to hear of an event: its tenant's and the operator's. */
@ApplicationScoped
class QueueDeliveries {

    private final Deliveries deliveries;
    private final TenantScope scope;
    private final TenantClock clock;

    QueueDeliveries(Deliveries deliveries, TenantScope scope, TenantClock clock) {
        this.deliveries = deliveries;
        this.scope = scope;
        this.clock = clock;
    }

    /** Returns how many. What is so old that it would be given up is left out, so a topic that is read again is not sent again. */
    @ActivateRequestContext
    @Transactional
    public int queue(NotifiedEvent event) {
        var now = clock.realNow();
        if (event.publishedAt().isBefore(now.minus(RetrySchedule.FOR))) {
            return 0;
        }
        scope.allTenants();
        var queued = deliveries.queue(Owners.OPERATOR, event, now);
        return event.tenantId() == null
                ? queued
                : queued + deliveries.queue(new TenantId(event.tenantId()), event, now);
    }
}
