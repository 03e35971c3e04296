package dev.zetel.notifications.sending;

import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.notifications.delivery.Deliveries;
import dev.zetel.notifications.webhook.Webhooks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/** Writes down what came of an attempt; what was deleted in the meantime stays deleted. */
@ApplicationScoped
class RecordOutcome {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final TenantScope scope;
    private final TenantClock clock;
    private final MeterRegistry metrics;

    RecordOutcome(
            Webhooks webhooks, Deliveries deliveries, TenantScope scope, TenantClock clock, MeterRegistry metrics) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.scope = scope;
        this.clock = clock;
        this.metrics = metrics;
    }

    @ActivateRequestContext
    @Transactional
    public void record(Attempt attempt, Outcome outcome) {
        scope.restrictTo(attempt.owner());
        var now = clock.realNow();
        webhooks.lock(attempt.owner(), attempt.webhook()).ifPresent(webhook -> {
            if (outcome.isDelivered()) {
                webhook.answered();
            } else if (webhook.failed(now)) {
                Log.warnf("webhook switched off, nothing but failures webhook=%s", attempt.webhook());
            }
        });
        deliveries.lock(attempt.owner(), attempt.delivery()).ifPresent(delivery -> {
            if (outcome.isDelivered()) {
                delivery.delivered(now);
            } else {
                delivery.failed(outcome.error(), now);
            }
            Log.infof(
                    "webhook attempt webhook=%s delivery=%s state=%s attempts=%d",
                    attempt.webhook(), attempt.delivery(), delivery.state(), delivery.attempts());
        });
        deliveries.release(attempt.owner(), attempt.webhook());
        metrics.counter("zetel.notifications.attempts", "outcome", outcome.isDelivered() ? "delivered" : "failed")
                .increment();
    }
}
