package dev.zetel.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everyone may know of an aggregate: enough to rebuild a projection from the newest record of its key. */
public interface AggregateState {

    /** The Kafka key: the aggregate's id. */
    String key();

    /** The tenant that owns the aggregate, or null for the provider's catalog. */
    @Nullable
    UUID tenantId();

    /** Raised by one with every event and never restarted; an older or equal one is skipped. */
    long revision();

    /** Whether the aggregate has ceased to exist. */
    default boolean removed() {
        return false;
    }
}
