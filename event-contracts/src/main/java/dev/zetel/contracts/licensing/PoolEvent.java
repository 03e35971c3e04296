package dev.zetel.contracts.licensing;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.Fact;
import java.time.Instant;

/** What happens to seat pools. */
public sealed interface PoolEvent extends Fact {

    PoolState pool();

    @Override
    default AggregateState state() {
        return pool();
    }

    /** Units, seats taken or a line have changed. */
    record PoolChanged(PoolState pool, Instant occurredAt) implements PoolEvent {}
}
