package dev.zetel.notifications.webhook;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.webhook.Webhook.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks of each owner. */
@ApplicationScoped
@Transactional
public class Webhooks {

    private static final int LIMIT = 20;

    /** Two who make the last one at once would both count 19. */
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended('webhook' || :tenant, 0)) as text)";

    private final Rows rows;

    Webhooks(Rows rows) {
        this.rows = rows;
    }

    public Optional<Webhook> find(TenantId owner, UUID id) {
        return rows.findByIdOptional(new Key(owner.value(), id));
    }

    public Optional<Webhook> lock(TenantId owner, UUID id) {
        return rows.findByIdOptional(new Key(owner.value(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Webhook> page(TenantId owner, UUID after, int size) {
        return rows.find("tenantId = ?1 and id > ?2 order by id", owner.value(), after)
                .page(0, size)
                .list();
    }

    public void add(TenantId owner, Webhook webhook) {
        if (!webhook.owner().equals(owner)) {
            throw new IllegalArgumentException("A webhook of another owner");
        }
        ScalarQuery.query(rows.getSession(), ONE_AT_A_TIME, String.class)
                .setParameter("tenant", owner.toString())
                .getSingleResult();
        if (rows.count("tenantId", owner.value()) >= LIMIT) {
            throw new WebhookLimitReached(LIMIT);
        }
        rows.persist(webhook);
    }

    /** Returns whether there was one; its deliveries go with it. */
    public boolean delete(TenantId owner, UUID id) {
        return rows.delete("tenantId = ?1 and id = ?2", owner.value(), id) == 1;
    }

    /** For a tenant that is gone. */
    public void deleteAll(TenantId owner) {
        rows.delete("tenantId", owner.value());
    }

    /** Hidden here, because what it inherits does not ask for the owner. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Webhook, Key> {}
}
