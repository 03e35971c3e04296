package dev.zetel.notifications.sending;

import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.hibernate.Session;

/** Ends what was never sent because its webhook or mail was off, and deletes what is long over. */
@ApplicationScoped
class TidyDeliveries {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String GIVE_UP = """
            update notification_delivery set state = 'GIVEN_UP', due_at = null,
                last_error = coalesce(last_error,
                    case when webhook_id is null then 'Mail' else 'The webhook' end || ' was switched off.')
            where due_at is not null and retry_until < :now
            """;

    private static final String FORGET =
            "delete from notification_delivery where created_at < :before and due_at is null";

    private final Session session;
    private final TenantScope scope;
    private final TenantClock clock;

    TidyDeliveries(Session session, TenantScope scope, TenantClock clock) {
        this.session = session;
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    @Transactional
    void run() {
        scope.allTenants();
        var now = clock.realNow();
        session.createNativeMutationQuery(GIVE_UP).setParameter("now", now).executeUpdate();
        session.createNativeMutationQuery(FORGET)
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
    }
}
