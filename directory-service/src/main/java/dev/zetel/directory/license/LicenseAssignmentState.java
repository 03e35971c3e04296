package dev.zetel.directory.license;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One reason why a user has, or should have, a license. */
public record LicenseAssignmentState(
        UUID skuId,
        List<UUID> disabledPlans,
        UUID assignedByGroup,
        String state,
        String error,
        Instant lastUpdatedDateTime) {}
