package dev.zetel.contracts.licensing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that stopped funding a pool.
 *
 * @param seats how many seats it funds no more
 * @param deadline when users lose access, or null where they have lost it already
 */
public record ConflictCause(
        Kind kind,
        UUID subscriptionId,
        int seats,
        Instant since,
        @Nullable Instant deadline) {

    /** Why it stopped. */
    public enum Kind {
        EXPIRED,
        CANCELLED,
        REDUCED
    }
}
