package dev.zetel.contracts;

import java.time.Instant;

/** Something that happened to an aggregate, with the state that it left behind. */
public interface DomainEvent {

    /** The whole public state of the aggregate after the event. */
    AggregateState state();

    /** When it happened, in the time of the tenant. */
    Instant occurredAt();
}
