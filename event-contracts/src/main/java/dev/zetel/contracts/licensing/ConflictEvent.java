package dev.zetel.contracts.licensing;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to license conflicts. */
public sealed interface ConflictEvent extends DomainEvent {

    ConflictState conflict();

    @Override
    default AggregateState state() {
        return conflict();
    }

    /** Seats ran short. */
    record ConflictOpened(ConflictState conflict, Instant occurredAt) implements ConflictEvent {}

    /** Its causes or its size have changed. */
    record ConflictChanged(ConflictState conflict, Instant occurredAt) implements ConflictEvent {}

    /** All taken seats are covered again (S9-S12). */
    record ConflictResolved(ConflictState conflict, Instant occurredAt) implements ConflictEvent {}
}
