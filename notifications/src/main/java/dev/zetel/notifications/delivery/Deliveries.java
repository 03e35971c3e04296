package dev.zetel.notifications.delivery;

import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What the webhooks of an owner were sent, and what they are to be sent. */
@ApplicationScoped
@Transactional
public class Deliveries {

    /** Nothing of before a webhook was made, and each event once for a webhook, however often it is read. */
    private static final String QUEUE = """
            insert into notification_delivery
                (tenant_id, id, webhook_id, event_id, type, payload, state, attempts, created_at, due_at, retry_until)
            select w.tenant_id, gen_random_uuid(), w.id, :event, :type, :payload, 'PENDING', 0, :now, :now, :until
            from webhook w
            where w.tenant_id = :tenant and w.enabled and w.created_at <= :published and :type = any(w.events)
            on conflict (tenant_id, webhook_id, event_id) do nothing
            """;

    private static final String PAGE = """
            from Delivery where tenantId = :tenant and webhookId = :webhook
            and (createdAt < :before or createdAt = :before and id < :beforeId)
            order by createdAt desc, id desc
            """;

    private static final String RELEASE =
            "update webhook set busy_until = '-infinity' where tenant_id = :tenant and id = :webhook";

    private final Session session;

    Deliveries(Session session) {
        this.session = session;
    }

    /** A place in the list of a webhook, the newest first. */
    public record Place(Instant createdAt, UUID id) {}

    public Optional<Delivery> lock(TenantId owner, UUID id) {
        var key = new Delivery.Key(owner.value(), id);
        return Optional.ofNullable(session.find(Delivery.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Delivery> page(TenantId owner, UUID webhook, Place before, int size) {
        return session.createSelectionQuery(PAGE, Delivery.class)
                .setParameter("tenant", owner.value())
                .setParameter("webhook", webhook)
                .setParameter("before", before.createdAt())
                .setParameter("beforeId", before.id())
                .setMaxResults(size)
                .getResultList();
    }

    /** Lets the webhook have its next delivery. */
    public void release(TenantId owner, UUID webhook) {
        session.createNativeMutationQuery(RELEASE)
                .setParameter("tenant", owner.value())
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Returns how many webhooks of the owner will get the event. */
    public int queue(TenantId owner, NotifiedEvent event, Instant now) {
        return session.createNativeMutationQuery(QUEUE)
                .setParameter("tenant", owner.value())
                .setParameter("event", event.id())
                .setParameter("type", event.type())
                .setParameter("payload", event.payload())
                .setParameter("published", event.publishedAt())
                .setParameter("now", now)
                .setParameter("until", now.plus(RetrySchedule.FOR))
                .executeUpdate();
    }
}
