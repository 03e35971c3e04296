package dev.zetel.notifications.sending;

import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.notifications.delivery.Attempt;
import dev.zetel.notifications.delivery.Channel;
import dev.zetel.notifications.delivery.Deliveries;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.delivery.DeliveryState;
import dev.zetel.notifications.delivery.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Writes down what came of an attempt; what was deleted in the meantime stays deleted. */
@ApplicationScoped
class RecordOutcome {

    private final Deliveries deliveries;
    private final TenantScope scope;
    private final TenantClock clock;
    private final MeterRegistry metrics;

    RecordOutcome(Deliveries deliveries, TenantScope scope, TenantClock clock, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.scope = scope;
        this.clock = clock;
        this.metrics = metrics;
    }

    @ActivateRequestContext
    @Transactional
    public <A extends Attempt> void record(Channel<A> channel, A attempt, Outcome outcome) {
        scope.restrictTo(attempt.owner());
        var now = clock.realNow();
        channel.settle(attempt, outcome, now);
        var state = deliveries
                .lock(attempt.owner(), attempt.delivery())
                .map(delivery -> {
                    delivery.attempted(outcome, now);
                    log(channel, attempt, delivery);
                    return delivery.state();
                })
                .orElse(DeliveryState.PENDING);
        metrics.counter("zetel.notifications.attempts", "channel", channel.name(), "outcome", result(outcome, state))
                .increment();
    }

    private static void log(Channel<?> channel, Attempt attempt, Delivery delivery) {
        Log.logf(
                delivery.state() == DeliveryState.GIVEN_UP ? Logger.Level.WARN : Logger.Level.INFO,
                "%s attempt recipient=%s delivery=%s state=%s attempts=%d",
                channel.name(),
                attempt.recipient(),
                attempt.delivery(),
                delivery.state(),
                delivery.attempts());
    }

    private static String result(Outcome outcome, DeliveryState state) {
        if (outcome.isDelivered()) {
            return "delivered";
        }
        return state == DeliveryState.GIVEN_UP ? "given_up" : "failed";
    }
}
