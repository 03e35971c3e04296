package dev.zetel.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service has done everything that was due for a sandbox tenant up to an instant of its test clock. */
public record ClockReached(Clock clock, Instant occurredAt) implements DomainEvent {

    @Override
    public AggregateState state() {
        return clock;
    }

    /**
     * Where a service stands.
     *
     * @param revision the revision of the tenant that this answers
     * @param reachedAt everything due up to here is done
     * @param nextDue when this service has something to do next, or null
     */
    public record Clock(
            UUID tenantId, Instant reachedAt, @Nullable Instant nextDue, long revision) implements AggregateState {

        @Override
        public String key() {
            return tenantId.toString();
        }
    }
}
