package dev.zetel.notifications.mail;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.NotifiedEvent;
import dev.zetel.notifications.delivery.RetrySchedule;
import dev.zetel.notifications.recipient.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The mails of a tenant: each event once for a user, however often it is read. */
@ApplicationScoped
@Transactional
public class Mails {

    private static final String QUEUE = """
            insert into notification_delivery
                (tenant_id, id, user_id, event_id, type, payload, state, attempts, created_at, due_at, retry_until)
            select :tenant, gen_random_uuid(), u, :event, :type, :payload, 'PENDING', 0, :now, :now, :until
            from unnest(cast(:users as uuid[])) as u
            on conflict (tenant_id, user_id, event_id) do nothing
            """;

    private final Session session;
    private final Recipients recipients;
    private final MailedEvents<?> mailed;

    Mails(Session session, Recipients recipients, MailedEvents<?> mailed) {
        this.session = session;
        this.recipients = recipients;
        this.mailed = mailed;
    }

    /** For a tenant that is gone. */
    public void deleteAll(TenantId tenant) {
        session.createMutationQuery("delete from Delivery where tenantId = :tenant and userId is not null")
                .setParameter("tenant", tenant.value())
                .executeUpdate();
    }

    /** For each administrator who may act on the event; returns how many. */
    int queue(TenantId tenant, NotifiedEvent event, Instant now) {
        if (!mailed.includes(event.type(), event.payload())) {
            return 0;
        }
        return session.createNativeMutationQuery(QUEUE)
                .setParameter("tenant", tenant.value())
                .setParameter("users", recipientsIn(tenant))
                .setParameter("event", event.id())
                .setParameter("type", event.type())
                .setParameter("payload", event.payload())
                .setParameter("now", now)
                .setParameter("until", now.plus(RetrySchedule.FOR))
                .executeUpdate();
    }

    private String recipientsIn(TenantId tenant) {
        return recipients.allowedTo(tenant, mailed.permission()).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
