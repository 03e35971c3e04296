package dev.zetel.billing.subscription;

import dev.zetel.billing.subscription.Subscription.Key;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What tenants have bought. */
@ApplicationScoped
@Transactional
public class Subscriptions {

    private static final String NEXT_DUE = """
            select min(nextLifecycleAt) from Subscription where tenantId = :tenant
            """;

    private final Rows rows;

    Subscriptions(Rows rows) {
        this.rows = rows;
    }

    public Optional<Subscription> find(TenantId tenant, UUID id) {
        return rows.findByIdOptional(new Key(tenant.value(), id));
    }

    public Optional<Subscription> lock(TenantId tenant, UUID id) {
        return rows.findByIdOptional(new Key(tenant.value(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** One more than the page holds; those of one product where the query asks for it. */
    public List<Subscription> page(TenantId tenant, ODataQuery query) {
        var sku = query.filter().flatMap(filter -> filter.over(Set.of("skuId")).id("skuId"));
        var after = query.afterId();
        var found = sku.isPresent()
                ? rows.find("tenantId = ?1 and skuId = ?2 and id > ?3 order by id", tenant.value(), sku.get(), after)
                : rows.find("tenantId = ?1 and id > ?2 order by id", tenant.value(), after);
        return found.page(0, query.top() + 1).list();
    }

    /** Those that have something to do by now, the longest due first, locked until the end of the transaction. */
    public List<Subscription> lockDue(TenantId tenant, Instant now) {
        return rows.find("tenantId = ?1 and nextLifecycleAt <= ?2 order by nextLifecycleAt, id", tenant.value(), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Optional<Instant> nextDue(TenantId tenant) {
        return Optional.ofNullable(rows.getSession()
                .createSelectionQuery(NEXT_DUE, Instant.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult());
    }

    public void add(TenantId tenant, Subscription subscription) {
        if (!subscription.tenant().equals(tenant)) {
            throw new IllegalArgumentException("A subscription of another tenant");
        }
        rows.persist(subscription);
    }

    /** Hidden here, because what it inherits does not ask for the tenant. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Subscription, Key> {}
}
