package dev.zetel.notifications.delivery;

import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes the deliveries that follow from an event, of all channels together. */
@ApplicationScoped
class QueueDeliveries {

    private final List<Channel<?>> channels;
    private final TenantScope scope;
    private final TenantClock clock;

    QueueDeliveries(@All List<Channel<?>> channels, TenantScope scope, TenantClock clock) {
        this.channels = channels;
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
        return channels.stream().mapToInt(channel -> channel.queue(event, now)).sum();
    }
}
