package dev.zetel.billing.subscription;

import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What tenants have bought. */
@ApplicationScoped
@Transactional
public class Subscriptions {

    private static final String PAGE = """
            from Subscription where tenantId = :tenant and id > :after order by id
            """;
    private static final String PAGE_OF_SKU = """
            from Subscription where tenantId = :tenant and skuId = :sku and id > :after order by id
            """;
    private static final String DUE = """
            from Subscription where tenantId = :tenant and nextLifecycleAt <= :now order by nextLifecycleAt, id
            """;
    private static final String NEXT_DUE = """
            select min(nextLifecycleAt) from Subscription where tenantId = :tenant
            """;

    private final Session session;

    Subscriptions(Session session) {
        this.session = session;
    }

    public Optional<Subscription> find(TenantId tenant, UUID id) {
        return Optional.ofNullable(session.find(Subscription.class, new Subscription.Key(tenant.value(), id)));
    }

    public List<Subscription> page(TenantId tenant, UUID after, int rows) {
        return session.createSelectionQuery(PAGE, Subscription.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    public List<Subscription> pageOfSku(TenantId tenant, UUID skuId, UUID after, int rows) {
        return session.createSelectionQuery(PAGE_OF_SKU, Subscription.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", skuId)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Those that have something to do by now, the longest due first, held until the end of the transaction. */
    public List<Subscription> lockDue(TenantId tenant, Instant now) {
        return session.createSelectionQuery(DUE, Subscription.class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public Optional<Instant> nextDue(TenantId tenant) {
        return Optional.ofNullable(session.createSelectionQuery(NEXT_DUE, Instant.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult());
    }

    public Optional<Subscription> lock(TenantId tenant, UUID id) {
        return Optional.ofNullable(session.find(
                Subscription.class, new Subscription.Key(tenant.value(), id), LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(TenantId tenant, Subscription subscription) {
        if (!subscription.tenant().equals(tenant)) {
            throw new IllegalArgumentException("A subscription of another tenant");
        }
        session.persist(subscription);
    }
}
