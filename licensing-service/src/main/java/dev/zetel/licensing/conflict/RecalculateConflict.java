package dev.zetel.licensing.conflict;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.contracts.licensing.ConflictCause;
import dev.zetel.contracts.licensing.ConflictEvent;
import dev.zetel.licensing.pool.Fundings;
import dev.zetel.licensing.pool.SeatPool;
import dev.zetel.licensing.pool.SeatPools;
import dev.zetel.licensing.pool.ShortageMoved;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/**
 * Opens, changes or resolves the conflict of a pool in the very transaction that moved its shortage, under the pool's
 * lock: a conflict is open exactly while more is taken than enabled.
 */
@ApplicationScoped
class RecalculateConflict {

    private final SeatPools pools;
    private final Fundings fundings;
    private final Conflicts conflicts;
    private final Outbox outbox;
    private final Actor actor;

    RecalculateConflict(SeatPools pools, Fundings fundings, Conflicts conflicts, Outbox outbox, Actor actor) {
        this.pools = pools;
        this.fundings = fundings;
        this.conflicts = conflicts;
        this.outbox = outbox;
        this.actor = actor;
    }

    void recalculate(@Observes ShortageMoved moved) {
        var pool = pools.find(moved.tenant(), moved.sku()).orElseThrow();
        var open = conflicts.open(moved.tenant(), moved.sku()).orElse(null);
        if (pool.seatsShort() > 0) {
            isShort(moved, pool, open);
        } else if (open != null) {
            record(open.resolve(moved.reason().word(), actor.name(), moved.at()), moved);
        }
    }

    private void isShort(ShortageMoved moved, SeatPool pool, LicenseConflict open) {
        var before = open == null ? List.<ConflictCause>of() : open.state().causes();
        var causes = ConflictCauses.of(fundings.ofPool(moved.tenant(), moved.sku()), before);
        if (open == null) {
            record(LicenseConflict.open(pool, causes, moved.at()), moved);
        } else if (open.differsFrom(pool, causes)) {
            record(open.change(pool, causes, moved.at()), moved);
        }
    }

    private void record(ConflictEvent fact, ShortageMoved moved) {
        conflicts.keep(moved.tenant(), fact, moved.reason(), actor.name());
        outbox.record(fact);
        var conflict = fact.conflict();
        Log.infof(
                "conflict=%s %s sku=%s short=%d",
                conflict.id(),
                conflict.status().name().toLowerCase(Locale.ROOT),
                conflict.skuId(),
                conflict.seatsShort());
    }
}
