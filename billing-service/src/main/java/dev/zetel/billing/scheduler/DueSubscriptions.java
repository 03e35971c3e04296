package dev.zetel.billing.scheduler;

import dev.zetel.billing.subscription.AdvanceSubscription;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.chassis.time.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** What time has made due for tenants who live in real time; each replica takes what no other holds. */
@ApplicationScoped
class DueSubscriptions {

    static final int BATCH = 20;

    private static final String TAKE = """
            select s.* from subscription s join tenant_clock c on c.tenant_id = s.tenant_id and c.shows is null
            where s.next_lifecycle_at <= :now
            order by s.next_lifecycle_at
            limit :batch
            for update of s skip locked
            """;

    private final Session session;
    private final AdvanceSubscription advance;
    private final TenantClock clock;

    DueSubscriptions(Session session, AdvanceSubscription advance, TenantClock clock) {
        this.session = session;
        this.advance = advance;
        this.clock = clock;
    }

    /** Works off a batch in one short transaction. Returns how many subscriptions were due. */
    @Transactional
    int advanceBatch() {
        var now = clock.realNow();
        List<Subscription> due = session.createNativeQuery(TAKE, Subscription.class)
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList();
        due.forEach(subscription -> advance.upTo(subscription, now));
        return due.size();
    }
}
