package dev.zetel.contracts.licensing;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to seat pools. */
public sealed interface PoolEvent extends DomainEvent {

    PoolState pool();

    @Override
    default AggregateState state() {
        return pool();
    }

    /** Units, seats taken or a cutoff have changed. */
    record PoolChanged(PoolState pool, Instant occurredAt) implements PoolEvent {}
}
