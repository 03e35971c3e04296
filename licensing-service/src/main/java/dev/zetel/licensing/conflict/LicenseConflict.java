package dev.zetel.licensing.conflict;

import dev.zetel.contracts.licensing.ConflictCause;
import dev.zetel.contracts.licensing.ConflictEvent.ConflictChanged;
import dev.zetel.contracts.licensing.ConflictEvent.ConflictOpened;
import dev.zetel.contracts.licensing.ConflictEvent.ConflictResolved;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.contracts.licensing.ConflictState.Status;
import dev.zetel.licensing.pool.SeatPool;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** More seats of a pool are taken than it has enabled (S8). Each verb returns the event with the state after it. */
final class LicenseConflict {

    private final ConflictState state;

    LicenseConflict(ConflictState state) {
        this.state = state;
    }

    ConflictState state() {
        return state;
    }

    static ConflictOpened open(SeatPool pool, List<ConflictCause> causes, Instant at) {
        var state = new ConflictState(
                UUID.randomUUID(),
                pool.tenantId(),
                pool.skuId(),
                Status.OPEN,
                pool.seatsShort(),
                isRenewalOnly(pool),
                causes,
                at,
                null,
                null,
                null,
                1);
        return new ConflictOpened(state, at);
    }

    boolean differsFrom(SeatPool pool, List<ConflictCause> causes) {
        return state.seatsShort() != pool.seatsShort()
                || state.renewalOnly() != isRenewalOnly(pool)
                || !state.causes().equals(causes);
    }

    ConflictChanged change(SeatPool pool, List<ConflictCause> causes, Instant at) {
        var after = new ConflictState(
                state.id(),
                state.tenantId(),
                state.skuId(),
                Status.OPEN,
                pool.seatsShort(),
                isRenewalOnly(pool),
                causes,
                state.openedAt(),
                null,
                null,
                null,
                state.revision() + 1);
        return new ConflictChanged(after, at);
    }

    /** All taken seats are covered again, by whichever way (S9-S12). */
    ConflictResolved resolve(String resolution, String actor, Instant at) {
        var after = new ConflictState(
                state.id(),
                state.tenantId(),
                state.skuId(),
                Status.RESOLVED,
                0,
                state.renewalOnly(),
                state.causes(),
                state.openedAt(),
                at,
                resolution,
                actor,
                state.revision() + 1);
        return new ConflictResolved(after, at);
    }

    /** S18, S19: no enabled subscription funds the product. */
    private static boolean isRenewalOnly(SeatPool pool) {
        return pool.units().enabled() == 0;
    }
}
