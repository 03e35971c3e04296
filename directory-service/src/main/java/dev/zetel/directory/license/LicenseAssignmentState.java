package dev.zetel.directory.license;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason why a user has, or should have, a license. */
public record LicenseAssignmentState(
        UUID skuId,
        List<UUID> disabledPlans,
        UUID assignedByGroup,
        @Schema(examples = "Active") String state,
        @Schema(examples = "None") String error,
        Instant lastUpdatedDateTime) {}
