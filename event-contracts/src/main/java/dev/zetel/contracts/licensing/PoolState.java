package dev.zetel.contracts.licensing;

import dev.zetel.contracts.AggregateState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All seats of one tenant and one SKU.
 *
 * @param consumed seats taken
 * @param coverageCutoff the seat order number from which on seats are not covered, or null when all are (S8)
 * @param accessCutoff likewise for access
 */
public record PoolState(
        UUID tenantId,
        UUID skuId,
        Units units,
        long consumed,
        @Nullable Long coverageCutoff,
        @Nullable Long accessCutoff,
        long revision)
        implements AggregateState {

    @Override
    public String key() {
        return tenantId + "/" + skuId;
    }

    /** Seats bought, by what they are good for. */
    public record Units(long enabled, long warning, long reduced, long suspended, long lockedOut) {}
}
