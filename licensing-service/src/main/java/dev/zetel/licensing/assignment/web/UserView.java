package dev.zetel.licensing.assignment.web;

import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.licensing.assignment.LicenseGrant;
import dev.zetel.licensing.assignment.UserLicenses;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user as far as licensing knows them. */
@Schema(name = "User")
record UserView(
        UUID id,
        @Schema(examples = "dana@contoso.example") String userPrincipalName,
        @Schema(examples = "NL") String usageLocation,
        @Schema(examples = "true") boolean accountEnabled,
        List<AssignedLicense> assignedLicenses,
        List<AssignmentState> licenseAssignmentStates) {

    /** A product that the user holds a seat of. */
    record AssignedLicense(UUID skuId, List<UUID> disabledPlans) {}

    /** How one reason to hold it stands. */
    @Schema(name = "LicenseAssignmentState")
    record AssignmentState(
            UUID skuId,
            List<UUID> disabledPlans,
            UUID assignedByGroup,

            @Schema(
                    examples = "Active",
                    description = "`Active`, `ActiveWithError` while access lasts for an uncovered seat, or `Error`.")
            String state,

            @Schema(
                    examples = "None",
                    description =
                            "`None`, `CountViolation`, `MutuallyExclusiveViolation`, `DependencyViolation` or `ProhibitedInUsageLocationViolation`.")
            String error,

            Instant lastUpdatedDateTime) {

        static AssignmentState of(LicenseGrant grant) {
            var uncovered = grant.isActive() && !grant.isCovered();
            return new AssignmentState(
                    grant.skuId(),
                    grant.disabledPlans(),
                    grant.source().groupId(),
                    state(grant),
                    uncovered
                            ? LicenseError.COUNT_VIOLATION.wireName()
                            : grant.error().wireName(),
                    grant.updatedAt());
        }

        /** An uncovered seat stays usable while access lasts. */
        private static String state(LicenseGrant grant) {
            if (!grant.givesAccess()) {
                return "Error";
            }
            return grant.isCovered() ? "Active" : "ActiveWithError";
        }
    }

    static UserView of(UserLicenses licenses) {
        return new UserView(
                licenses.userId(),
                licenses.userPrincipalName(),
                licenses.usageLocation(),
                licenses.accountEnabled(),
                licenses.activeGrants().stream()
                        .map(grant -> new AssignedLicense(grant.skuId(), grant.disabledPlans()))
                        .toList(),
                licenses.grants().stream().map(AssignmentState::of).toList());
    }
}
