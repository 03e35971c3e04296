package dev.zetel.notifications.webhook;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The webhooks of each owner. */
@ApplicationScoped
@Transactional
public class Webhooks {

    private static final int LIMIT = 20;

    /** Two who make the last one at once would both count 19. */
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended('webhook' || :tenant, 0)) as text)";

    private final Session session;

    Webhooks(Session session) {
        this.session = session;
    }

    public Optional<Webhook> find(TenantId owner, UUID id) {
        return Optional.ofNullable(session.find(Webhook.class, new Webhook.Key(owner.value(), id)));
    }

    public Optional<Webhook> lock(TenantId owner, UUID id) {
        var key = new Webhook.Key(owner.value(), id);
        return Optional.ofNullable(session.find(Webhook.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Webhook> page(TenantId owner, UUID after, int size) {
        return session.createSelectionQuery(
                        "from Webhook where tenantId = :tenant and id > :after order by id", Webhook.class)
                .setParameter("tenant", owner.value())
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    public void add(TenantId owner, Webhook webhook) {
        if (!webhook.owner().equals(owner)) {
            throw new IllegalArgumentException("A webhook of another owner");
        }
        ScalarQuery.query(session, ONE_AT_A_TIME, String.class)
                .setParameter("tenant", owner.toString())
                .getSingleResult();
        if (count(owner) >= LIMIT) {
            throw new WebhookLimitReached(LIMIT);
        }
        session.persist(webhook);
    }

    /** Returns whether there was one; its deliveries go with it. */
    public boolean delete(TenantId owner, UUID id) {
        return session.createMutationQuery("delete from Webhook where tenantId = :tenant and id = :id")
                        .setParameter("tenant", owner.value())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** For a tenant that is gone. */
    public void deleteAll(TenantId owner) {
        session.createMutationQuery("delete from Webhook where tenantId = :tenant")
                .setParameter("tenant", owner.value())
                .executeUpdate();
    }

    private long count(TenantId owner) {
        return session.createSelectionQuery("select count(*) from Webhook where tenantId = :tenant", Long.class)
                .setParameter("tenant", owner.value())
                .getSingleResult();
    }
}
