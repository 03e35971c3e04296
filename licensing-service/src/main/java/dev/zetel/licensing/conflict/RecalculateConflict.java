package dev.zetel.licensing.conflict;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.contracts.licensing.ConflictEvent;
import dev.zetel.licensing.pool.Fundings;
import dev.zetel.licensing.pool.SeatPool;
import dev.zetel.licensing.pool.SeatPools;
import dev.zetel.licensing.pool.ShortageChanged;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/**
 * Opens, changes or resolves the conflict of a pool in the same transaction that changed its shortage, under the pool's
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

    void recalculate(@Observes ShortageChanged changed) {
        var pool = pools.find(changed.tenant(), changed.sku()).orElseThrow();
        var open = conflicts.open(changed.tenant(), changed.sku()).orElse(null);
        if (pool.seatsShort() > 0) {
            recalculateShort(changed, pool, open);
        } else if (open != null) {
            record(open.resolve(changed.reason().wireName(), actor.name(), changed.at()), changed);
        }
    }

    private void recalculateShort(ShortageChanged changed, SeatPool pool, LicenseConflict open) {
        var before = open == null ? List.<Cause>of() : open.causes();
        var causes = ConflictCauses.of(fundings.ofPool(changed.tenant(), changed.sku()), before);
        if (open == null) {
            var conflict = new LicenseConflict(pool);
            var opened = conflict.open(pool, causes, changed.at());
            conflicts.add(changed.tenant(), conflict);
            record(opened, changed);
        } else if (open.differsFrom(pool, causes)) {
            record(open.change(pool, causes, changed.at()), changed);
        }
    }

    private void record(ConflictEvent event, ShortageChanged changed) {
        conflicts.append(changed.tenant(), event, changed.reason(), actor.name());
        outbox.record(event);
        var conflict = event.conflict();
        Log.infof(
                "conflict=%s %s sku=%s short=%d",
                conflict.id(),
                conflict.status().name().toLowerCase(Locale.ROOT),
                conflict.skuId(),
                conflict.seatsShort());
    }
}
