package dev.zetel.licensing.conflict;

import dev.zetel.contracts.licensing.ConflictCause;
import dev.zetel.contracts.licensing.ConflictCause.Kind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription that stopped funding a pool.
 *
 * @param seats how many seats it funds no more
 * @param deadline when users lose access, or null where they have lost it already
 */
@Embeddable
record Cause(@Enumerated(EnumType.STRING) Kind kind, UUID subscriptionId, int seats, Instant since, Instant deadline) {

    boolean isOf(UUID subscription, Kind other) {
        return kind == other && subscriptionId.equals(subscription);
    }

    ConflictCause published() {
        return new ConflictCause(kind, subscriptionId, seats, since, deadline);
    }
}
