package dev.zetel.directory.license;

import dev.zetel.contracts.licensing.LicenseError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is kept of one SKU of a user; without a seat order number no seat could be had. */
public record HeldLicense(UUID skuId, Long seatOrder, List<Grant> grants) {

    public static HeldLicense of(dev.zetel.contracts.licensing.HeldLicense published) {
        var grants = published.grants().stream()
                .map(grant -> new Grant(
                        grant.assignedByGroup(), grant.disabledPlans(), grant.error(), grant.lastUpdatedDateTime()))
                .toList();
        return new HeldLicense(published.skuId(), published.seatOrder(), grants);
    }

    /** A reason to hold it. */
    public record Grant(
            UUID assignedByGroup, List<UUID> disabledPlans, LicenseError error, Instant lastUpdatedDateTime) {}
}
