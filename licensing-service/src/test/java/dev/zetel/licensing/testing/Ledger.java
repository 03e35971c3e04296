package dev.zetel.licensing.testing;

import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.contracts.licensing.PoolEvent.PoolChanged;
import dev.zetel.contracts.licensing.PoolState;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.contracts.licensing.UserLicensesState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Looks into the rows and the outbox of the service, past every API. */
@ApplicationScoped
public class Ledger {

    /** Pools whose figures are not what a count of the seats gives. */
    private static final String BROKEN = """
            select cast(to_jsonb(p) as text) from seat_pool p
            cross join lateral (
                select count(*) as seats, count(*) filter (where p.coverage_cutoff is null or s.seq < p.coverage_cutoff) as covered,
                    count(*) filter (where p.access_cutoff is null or s.seq < p.access_cutoff) as with_access
                from seat s where s.tenant_id = p.tenant_id and s.sku_id = p.sku_id) c
            where (cast(:tenant as uuid) is null or p.tenant_id = :tenant)
                and (p.consumed <> c.seats or c.covered <> least(p.enabled, p.consumed)
                or c.with_access <> least(p.enabled + p.warning + p.reduced, p.consumed)
                or (p.coverage_cutoff is null) <> (p.consumed <= p.enabled)
                or (p.access_cutoff is null) <> (p.consumed <= p.enabled + p.warning + p.reduced)
                or exists (select 1 from license_conflict f where f.tenant_id = p.tenant_id and f.sku_id = p.sku_id
                    and f.status = 'OPEN') <> (p.consumed > p.enabled))
            """;

    private final Session session;
    private final TenantScope scope;

    Ledger(Session session, TenantScope scope) {
        this.session = session;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Transactional
    public List<String> brokenPools(UUID tenant) {
        scope.allTenants();
        return session.createNativeQuery(BROKEN, String.class)
                .setParameter("tenant", tenant)
                .getResultList();
    }

    @ActivateRequestContext
    @Transactional
    public long number(String query, UUID tenant) {
        scope.allTenants();
        return session.createNativeQuery(query, Long.class)
                .setParameter("tenant", tenant)
                .getSingleResult();
    }

    /** The users who hold seats of a SKU, in the order of their seats. */
    @ActivateRequestContext
    @Transactional
    public List<UUID> seatedUsers(UUID tenant, UUID sku) {
        scope.allTenants();
        return session.createNativeQuery(
                        "select user_id from seat where tenant_id = :tenant and sku_id = :sku order by seq", UUID.class)
                .setParameter("tenant", tenant)
                .setParameter("sku", sku)
                .getResultList();
    }

    /** What was published last about a user. */
    public static UserLicensesState published(UUID user) {
        return PublishedEvents.newest(user).as(UserLicensesChanged.class).userLicenses();
    }

    /** What was published last about a pool, if anything yet. */
    public static Optional<PoolState> publishedPool(UUID tenant, UUID sku) {
        return PublishedEvents.about(tenant + "/" + sku).stream()
                .reduce((earlier, later) -> later)
                .map(event -> event.as(PoolChanged.class).pool());
    }

    /** The types of the events published about a tenant's conflicts, oldest first. */
    @ActivateRequestContext
    @Transactional
    public List<String> conflictEvents(UUID tenant) {
        scope.allTenants();
        return session.createNativeQuery(
                        "select type from outbox where topic = 'zetel.licensing.conflicts' and tenant_id = :tenant"
                                + " order by id",
                        String.class)
                .setParameter("tenant", tenant)
                .getResultList();
    }
}
