package dev.zetel.notifications.http;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is to be sent now, for all owners; each replica takes what no other holds. */
@ApplicationScoped
class DueWebhooks {

    /** Longer than an attempt takes. After a crash the delivery is sent again, with the same id, when it is over. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** One of each webhook, those first whose receivers work: many that are dead delay nobody else. */
    private static final String CLAIM = """
            with due as (
                select w.tenant_id, w.id as webhook_id, d.id as delivery_id
                from webhook w
                cross join lateral (
                    select id, due_at from notification_delivery
                    where tenant_id = w.tenant_id and webhook_id = w.id and due_at <= :now
                    order by due_at limit 1) d
                where w.enabled and w.busy_until <= :now
                order by w.failing_since is not null, d.due_at
                limit :most
                for update of w skip locked)
            update webhook w set busy_until = :until from due
            where w.tenant_id = due.tenant_id and w.id = due.webhook_id
            returning due.tenant_id, due.webhook_id, due.delivery_id
            """;

    private final Session session;
    private final TenantScope scope;
    private final TenantClock clock;

    DueWebhooks(Session session, TenantScope scope, TenantClock clock) {
        this.session = session;
        this.scope = scope;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Transactional
    List<WebhookAttempt> claim(int most) {
        scope.allTenants();
        var now = clock.realNow();
        List<Object[]> claimed = session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("until", now.plus(LEASE))
                .setParameter("most", most)
                .getResultList();
        return claimed.stream()
                .map(row -> {
                    var owner = (UUID) row[0];
                    var webhook = session.find(Webhook.class, new Webhook.Key(owner, (UUID) row[1]));
                    var delivery = session.find(Delivery.class, new Delivery.Key(owner, (UUID) row[2]));
                    return WebhookAttempt.of(new TenantId(owner), webhook, delivery, now);
                })
                .toList();
    }
}
