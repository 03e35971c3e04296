package dev.zetel.notifications.delivery;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.Delivery.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
            tenantId = ?1 and webhookId = ?2
            and (createdAt < ?3 or createdAt = ?3 and id < ?4)
            order by createdAt desc, id desc
            """;

    private static final String RELEASE =
            "update webhook set busy_until = '-infinity' where tenant_id = :tenant and id = :webhook";

    private final Rows rows;

    Deliveries(Rows rows) {
        this.rows = rows;
    }

    /** A place in the list of a webhook, the newest first. */
    public record Place(Instant createdAt, UUID id) {}

    public Optional<Delivery> lock(TenantId owner, UUID id) {
        return rows.findByIdOptional(new Key(owner.value(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Delivery> page(TenantId owner, UUID webhook, Place before, int size) {
        return rows.find(PAGE, owner.value(), webhook, before.createdAt(), before.id())
                .page(0, size)
                .list();
    }

    /** Lets the webhook have its next delivery. */
    public void release(TenantId owner, UUID webhook) {
        rows.getSession()
                .createNativeMutationQuery(RELEASE)
                .setParameter("tenant", owner.value())
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Returns how many webhooks of the owner will get the event. */
    public int queue(TenantId owner, NotifiedEvent event, Instant now) {
        return rows.getSession()
                .createNativeMutationQuery(QUEUE)
                .setParameter("tenant", owner.value())
                .setParameter("event", event.id())
                .setParameter("type", event.type())
                .setParameter("payload", event.payload())
                .setParameter("published", event.publishedAt())
                .setParameter("now", now)
                .setParameter("until", now.plus(RetrySchedule.FOR))
                .executeUpdate();
    }

    /** Hidden here, because what it inherits does not ask for the owner. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Delivery, Key> {}
}
