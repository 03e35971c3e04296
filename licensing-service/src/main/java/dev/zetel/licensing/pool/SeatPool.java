package dev.zetel.licensing.pool;

import dev.zetel.contracts.licensing.PoolState;
import dev.zetel.contracts.licensing.PoolState.Units;
import java.util.UUID;

/**
 * All seats of one tenant and one SKU, as read.
 *
 * @param coverageCutoff the seat order number from which on seats are not covered, or null when all are (S8)
 * @param accessCutoff likewise for access
 */
public record SeatPool(
        UUID tenantId, UUID skuId, Units units, long consumed, Long coverageCutoff, Long accessCutoff, long revision) {

    /** How many more are taken than are bought and running; not above 0 while all are covered. */
    public long seatsShort() {
        return consumed - units.enabled();
    }

    public long available() {
        return Math.max(0, units.enabled() - consumed);
    }

    PoolState state() {
        return new PoolState(tenantId, skuId, units, consumed, coverageCutoff, accessCutoff, revision);
    }

    static SeatPool of(Object[] row) {
        var units = new Units((long) row[2], (long) row[3], (long) row[4], (long) row[5], (long) row[6]);
        return new SeatPool(
                (UUID) row[0], (UUID) row[1], units, (long) row[7], (Long) row[8], (Long) row[9], (long) row[10]);
    }
}
