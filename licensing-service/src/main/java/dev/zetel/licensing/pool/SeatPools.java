package dev.zetel.licensing.pool;

import dev.zetel.chassis.sql.SingleColumn;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.chore.Chores;
import dev.zetel.licensing.pool.ShortageMoved.Reason;
import dev.zetel.licensing.row.JsonRows;
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
 * The only place where pools are written. Always true, and checked by the database: a line is null exactly while the
 * seats taken fit; by these statements: else exactly as many seats as are covered lie before it.
 */
@ApplicationScoped
public class SeatPools {

    /** In which a transaction locks several pools; that of the database, since SQL locks them too. */
    public static final Comparator<UUID> LOCK_ORDER = Comparator.comparing(UUID::toString);

    private final Session session;
    private final Event<ShortageMoved> moved;
    private final Chores chores;

    SeatPools(Session session, Event<ShortageMoved> moved, Chores chores) {
        this.session = session;
        this.moved = moved;
        this.chores = chores;
    }

    /**
     * Takes a seat and returns its order number, or none where all are taken: the condition is checked under the lock that
     * the update takes.
     */
    public OptionalLong take(TenantId tenant, UUID sku, UUID user) {
        return SingleColumn.query(session, PoolStatements.TAKE, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("user", user)
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Gives a user's seat back. */
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
        session.createNativeMutationQuery(PoolStatements.RELEASE_BEHIND_LINE)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("seq", (long) row[0])
                .executeUpdate();
        shortageMoved(tenant, sku, Reason.SEATS_FREED, at);
    }

    /** Ends the seats of some users for good, under the pool's lock, and finds both lines anew (decision 6). */
    public void end(TenantId tenant, UUID sku, Collection<UUID> users, Instant at) {
        var ended = session.createNativeMutationQuery(PoolStatements.END_SEATS)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("users", JsonRows.array(users))
                .executeUpdate();
        session.createNativeMutationQuery(PoolStatements.END)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("ended", ended)
                .executeUpdate();
        shortageMoved(tenant, sku, Reason.SUBSCRIPTION_DELETED, at);
    }

    /** Has the pool looked at again for free seats, on behalf of somebody who has begun to wait for one. */
    public void expectSeat(TenantId tenant, UUID sku) {
        session.createNativeMutationQuery(PoolStatements.LOOK_AGAIN)
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

    /** Notes that the pool is told as it stands now, and whether somebody waits for a free seat of it. */
    SeatPool announce(TenantId tenant, UUID sku) {
        return one(PoolStatements.ANNOUNCE, tenant, sku).orElseThrow();
    }

    void accessTold(TenantId tenant, UUID sku, Long line) {
        session.createNativeMutationQuery(PoolStatements.ACCESS_TOLD)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("line", line, Long.class)
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
                .setParameter("skus", JsonRows.array(skus))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** How many seats of a pool deleted subscriptions have left behind, under its lock. */
    public long toEnd(TenantId tenant, UUID sku) {
        lock(tenant, sku);
        return SingleColumn.query(session, PoolStatements.TO_END, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .getSingleResult();
    }

    /** The last seats of a pool, latest first: the user of each. */
    public List<UUID> latest(TenantId tenant, UUID sku, long seats) {
        return SingleColumn.query(session, PoolStatements.LATEST, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("seats", seats)
                .getResultList();
    }

    void lockOrCreate(TenantId tenant, UUID sku) {
        for (var statement : List.of(PoolStatements.CREATE, PoolStatements.CREATE_TOLD)) {
            session.createNativeMutationQuery(statement)
                    .setParameter("tenant", tenant.value())
                    .setParameter("sku", sku)
                    .executeUpdate();
        }
        lock(tenant, sku);
    }

    /** Sums up what the subscriptions give and finds both lines anew, under the pool's lock. */
    void refund(TenantId tenant, UUID sku, long leftBehind, Reason reason, Instant at) {
        session.createNativeMutationQuery(PoolStatements.FUND)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("leftBehind", leftBehind)
                .executeUpdate();
        shortageMoved(tenant, sku, reason, at);
    }

    private void shortageMoved(TenantId tenant, UUID sku, Reason reason, Instant at) {
        moved.fire(new ShortageMoved(tenant, sku, reason, at));
        chores.wakeAfterCommit();
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
