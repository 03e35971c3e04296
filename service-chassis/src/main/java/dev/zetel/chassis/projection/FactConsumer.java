package dev.zetel.chassis.projection;

import dev.zetel.contracts.Fact;
import dev.zetel.contracts.Topic;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a service makes of one topic. Deliveries repeat and, after a fault, come out of order: an implementation skips
 * revisions that are not newer than its own. It runs in a transaction that sees the rows of all tenants, or, one key at
 * a time, those of the fact's tenant.
 */
public interface FactConsumer<F extends Fact> {

    Topic<F> topic();

    /** Names the consumer group and the positions; unique within the service and never changed. */
    String name();

    /** Whether each key has a transaction of its own: for whatever touches holders, seats, grants or pools. */
    default boolean oneKeyAtATime() {
        return false;
    }

    /** Takes the newest fact of each key, by key; exactly one where keys come one at a time. */
    void consume(List<F> newest);

    /** Erases what is kept of a key. */
    void forget(String key);

    /** The revision that is kept of a key; empty when it was never heard of. */
    OptionalLong revisionOf(String key);
}
