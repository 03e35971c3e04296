package dev.zetel.licensing.pool;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.background.BackgroundTasks;
import dev.zetel.licensing.pool.ShortageChanged.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The only place where pools are written. Always true, and checked by the database: a cutoff is null exactly
 * while the seats taken fit. Kept true by these statements: else exactly as many seats as are covered lie before it.
 */
@ApplicationScoped
public class SeatPools {

    /** In which a transaction locks several pools; that of the database, since SQL locks them too. */
    public static final Comparator<UUID> LOCK_ORDER = Comparator.comparing(UUID::toString);

    private final Session session;
    private final Event<ShortageChanged> shortages;
    private final BackgroundTasks tasks;

    SeatPools(Session session, Event<ShortageChanged> shortages, BackgroundTasks tasks) {
        this.session = session;
        this.shortages = shortages;
        this.tasks = tasks;
    }

    /**
     * Takes a seat and returns its order number, or none where all are taken: the condition is checked under the lock that
     * the update takes.
     */
    public OptionalLong take(TenantId tenant, UUID sku, UUID user) {
        return ScalarQuery.query(session, PoolStatements.TAKE, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("user", user)
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Releases the seat of a user. */
    public void release(TenantId tenant, UUID sku, UUID user, Instant at) {
        var row = session.createNativeQuery(PoolStatements.RELEASE, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("user", user)
                .getSingleResult();
        if ((long) row[1] > 0) {
            return;
        }
        lock(tenant, sku);
        session.createNativeMutationQuery(PoolStatements.RELEASE_UNCOVERED)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("seq", (long) row[0])
                .executeUpdate();
        shortageChanged(tenant, sku, Reason.SEATS_FREED, at);
    }

    /** Revokes the seats of some users for good, under the pool's lock, and recalculates both cutoffs (decision 6). */
    public void revoke(TenantId tenant, UUID sku, Collection<UUID> users, Instant at) {
        var revoked = session.createNativeMutationQuery(PoolStatements.DELETE_SEATS)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("users", users.toArray(UUID[]::new))
                .executeUpdate();
        session.createNativeMutationQuery(PoolStatements.REVOKE)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("revoked", revoked)
                .executeUpdate();
        shortageChanged(tenant, sku, Reason.SUBSCRIPTION_DELETED, at);
    }

    /** Notes that somebody waits for a seat of the pool, so that it is checked for free ones. */
    public void flagWaitlist(TenantId tenant, UUID sku) {
        session.createNativeMutationQuery(PoolStatements.FLAG_WAITLIST)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .executeUpdate();
    }

    /** Notes whether there are free seats that somebody waits for. */
    public void countWaiting(TenantId tenant, UUID sku) {
        session.createNativeMutationQuery(PoolStatements.COUNT_WAITING)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .executeUpdate();
    }

    /** Notes that the current state of the pool is published, and whether somebody waits for a free seat of it. */
    SeatPool markPublished(TenantId tenant, UUID sku) {
        return one(PoolStatements.MARK_PUBLISHED, tenant, sku).orElseThrow();
    }

    void accessPublished(TenantId tenant, UUID sku, Long cutoff) {
        session.createNativeMutationQuery(PoolStatements.ACCESS_PUBLISHED)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("cutoff", cutoff, Long.class)
                .executeUpdate();
    }

    public SeatPool lock(TenantId tenant, UUID sku) {
        return one(PoolStatements.OF_TENANT + " and p.sku_id = :sku for update", tenant, sku)
                .orElseThrow();
    }

    public Optional<SeatPool> find(TenantId tenant, UUID sku) {
        return one(PoolStatements.OF_TENANT + " and p.sku_id = :sku", tenant, sku);
    }

    /** The products of the given ids that the tenant has a pool of and whose plans are known, with their revisions. */
    public Map<UUID, Long> subscribed(TenantId tenant, Collection<UUID> skus) {
        return session.createNativeQuery(PoolStatements.SUBSCRIBED, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("skus", skus.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** How many seats of a pool deleted subscriptions have left behind, under its lock. */
    public long revocationsDue(TenantId tenant, UUID sku) {
        lock(tenant, sku);
        return ScalarQuery.query(session, PoolStatements.REVOCATIONS_DUE, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .getSingleResult();
    }

    /** The last seats of a pool, latest first: the user of each. */
    public List<UUID> latest(TenantId tenant, UUID sku, long seats) {
        return ScalarQuery.query(session, PoolStatements.LATEST, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("seats", seats)
                .getResultList();
    }

    void lockOrCreate(TenantId tenant, UUID sku) {
        for (var statement : List.of(PoolStatements.CREATE, PoolStatements.CREATE_PUBLISHED)) {
            session.createNativeMutationQuery(statement)
                    .setParameter("tenant", tenant.value())
                    .setParameter("sku", sku)
                    .executeUpdate();
        }
        lock(tenant, sku);
    }

    /** Sums up what the subscriptions give and recalculates both cutoffs, under the pool's lock. */
    void recalculateCoverage(TenantId tenant, UUID sku, long leftBehind, Reason reason, Instant at) {
        session.createNativeMutationQuery(PoolStatements.FUND)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("leftBehind", leftBehind)
                .executeUpdate();
        shortageChanged(tenant, sku, reason, at);
    }

    private void shortageChanged(TenantId tenant, UUID sku, Reason reason, Instant at) {
        shortages.fire(new ShortageChanged(tenant, sku, reason, at));
        tasks.wakeAfterCommit();
    }

    private Optional<SeatPool> one(String query, TenantId tenant, UUID sku) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .getResultStream()
                .findFirst()
                .map(SeatPool::of);
    }
}
