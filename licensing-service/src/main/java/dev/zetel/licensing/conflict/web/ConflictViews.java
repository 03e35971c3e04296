package dev.zetel.licensing.conflict.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.licensing.conflict.Conflicts;
import dev.zetel.licensing.pool.Fundings;
import dev.zetel.licensing.pool.SeatPools;
import dev.zetel.licensing.sku.Sku;
import dev.zetel.licensing.sku.Skus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows conflicts to the caller: with the product, and with what the caller can do about them. */
@ApplicationScoped
class ConflictViews {

    private final Caller caller;
    private final Conflicts conflicts;
    private final Fundings fundings;
    private final SeatPools pools;
    private final Skus skus;

    ConflictViews(Caller caller, Conflicts conflicts, Fundings fundings, SeatPools pools, Skus skus) {
        this.caller = caller;
        this.conflicts = conflicts;
        this.fundings = fundings;
        this.pools = pools;
        this.skus = skus;
    }

    List<ConflictView> of(List<ConflictState> page) {
        var known = products(page);
        return page.stream()
                .map(conflict -> ConflictView.of(conflict, known.get(conflict.skuId()), ways(conflict), null))
                .toList();
    }

    ConflictView withHistory(ConflictState conflict) {
        var sku = products(List.of(conflict)).get(conflict.skuId());
        var history = conflicts.history(caller.tenant(), conflict.id());
        return ConflictView.of(conflict, sku, ways(conflict), history);
    }

    private List<Resolution> ways(ConflictState conflict) {
        return Resolutions.of(conflict, fundings.ofPool(caller.tenant(), conflict.skuId()), caller::may);
    }

    private Map<UUID, Sku> products(List<ConflictState> page) {
        var ids = page.stream().map(ConflictState::skuId).distinct().toList();
        return skus.at(pools.subscribed(caller.tenant(), ids));
    }
}
