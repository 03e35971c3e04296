package dev.zetel.chassis.consumer;

import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a service processes one topic. All consumers of a topic share its loop, its position and each transaction. Records
 * may come twice and out of order: an implementation skips revisions that are not newer than its own. It runs in a transaction that sees the rows of all tenants, or, one key at
 * a time, those of the event's tenant.
 */
public interface EventConsumer<E extends DomainEvent> {

    Topic<E> topic();

    /** Whether each key has a transaction of its own: for whatever touches licenses, seats or pools. */
    default boolean transactionPerKey() {
        return false;
    }

    /** Takes the newest event of each key, by key; exactly one where keys come one at a time. */
    void consume(List<E> newest);

    /** Erases what is kept of a key. */
    void onTombstone(String key);

    /** The revision that is kept of a key; empty when it is unknown. */
    OptionalLong revisionOf(String key);
}
