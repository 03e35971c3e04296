package dev.zetel.notifications.mail;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is to be mailed now, for all tenants; each replica takes what no other holds. */
@ApplicationScoped
class DueMails {

    /** Longer than an attempt takes. What a replica took that is no more is due again when it is over. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String CLAIM = """
            with due as (
                select tenant_id, id from notification_delivery
                where user_id is not null and due_at <= :now
                order by due_at limit :most
                for update skip locked)
            update notification_delivery d set due_at = :until from due
            where d.tenant_id = due.tenant_id and d.id = due.id
            returning d.tenant_id, d.id, d.user_id, d.payload
            """;

    private final Session session;
    private final TenantScope scope;
    private final TenantClock clock;

    DueMails(Session session, TenantScope scope, TenantClock clock) {
        this.session = session;
        this.scope = scope;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Transactional
    List<MailAttempt> claim(int most) {
        scope.allTenants();
        var now = clock.realNow();
        return session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("until", now.plus(LEASE))
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new MailAttempt(new TenantId((UUID) row[0]), (UUID) row[1], (UUID) row[2], (String) row[3]))
                .toList();
    }
}
