package dev.zetel.licensing.grant;

import dev.zetel.licensing.holder.GrantError;
import dev.zetel.licensing.holder.Holding;
import dev.zetel.licensing.holder.LicenseGrant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A user as far as licensing knows him. */
record LicensedUserView(
        UUID id,
        String userPrincipalName,
        String usageLocation,
        boolean accountEnabled,
        List<AssignedLicense> assignedLicenses,
        List<AssignmentState> licenseAssignmentStates) {

    /** A product that the user holds a seat of. */
    record AssignedLicense(UUID skuId, List<UUID> disabledPlans) {}

    /** How one reason to hold it stands. */
    record AssignmentState(
            UUID skuId,
            List<UUID> disabledPlans,
            String assignedByGroup,
            String state,
            String error,
            Instant lastUpdatedDateTime) {

        static AssignmentState of(LicenseGrant grant) {
            var overTheLine = grant.isActive() && !grant.isCovered();
            return new AssignmentState(
                    grant.skuId(),
                    grant.disabledPlans(),
                    grant.source().equals(LicenseGrant.DIRECT) ? null : grant.source(),
                    state(grant),
                    overTheLine
                            ? GrantError.COUNT_VIOLATION.word()
                            : grant.error().word(),
                    grant.updatedAt());
        }

        /** Over the line it works on while access lasts. */
        private static String state(LicenseGrant grant) {
            if (!grant.givesAccess()) {
                return "Error";
            }
            return grant.isCovered() ? "Active" : "ActiveWithError";
        }
    }

    static LicensedUserView of(Holding holding) {
        return new LicensedUserView(
                holding.userId(),
                holding.userPrincipalName(),
                holding.usageLocation(),
                holding.accountEnabled(),
                holding.activeGrants().stream()
                        .map(grant -> new AssignedLicense(grant.skuId(), grant.disabledPlans()))
                        .toList(),
                holding.grants().stream().map(AssignmentState::of).toList());
    }
}
