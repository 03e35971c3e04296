package dev.zetel.contracts.licensing;

import dev.zetel.contracts.AggregateState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More seats of a pool are taken than it has enabled (S8).
 *
 * @param renewalOnly whether no enabled subscription is left, so that only a renewal solves it (S18, S19)
 * @param causes the first hundred
 * @param furtherCauses what causes beyond a hundred come to, or null where all are named
 * @param resolution what resolved it, or null while open
 * @param resolvedBy the actor of that, or null
 */
public record ConflictState(
        UUID id,
        UUID tenantId,
        UUID skuId,
        Status status,
        long seatsShort,
        boolean renewalOnly,
        List<ConflictCause> causes,
        @Nullable FurtherCauses furtherCauses,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        @Nullable String resolvedBy,
        long revision)
        implements AggregateState {

    @Override
    public String key() {
        return id.toString();
    }

    /**
     * Subscriptions that are causes and are not named.
     *
     * @param causes how many
     * @param seats how many seats they fund no more
     */
    public record FurtherCauses(int causes, long seats) {}

    /** Whether it still stands. */
    public enum Status {
        OPEN,
        RESOLVED
    }
}
