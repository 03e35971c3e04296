package dev.zetel.contracts.licensing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of a user, with the reasons why it is held.
 *
 * @param seatOrder the order number of the seat in its pool, or null while no seat could be had (S27)
 * @param access whether the seat gives access, as last published
 */
public record HeldLicense(UUID skuId, @Nullable Long seatOrder, boolean access, List<Grant> grants) {

    /**
     * A reason to hold a seat.
     *
     * @param assignedByGroup the group that gives it, or null where it was given directly
     * @param disabledPlans service plans that are off
     * @param error why it is not in force, or {@code None}
     */
    public record Grant(
            @Nullable UUID assignedByGroup,
            List<UUID> disabledPlans,
            LicenseError error,
            Instant lastUpdatedDateTime) {}
}
