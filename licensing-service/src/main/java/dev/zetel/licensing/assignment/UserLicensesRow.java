package dev.zetel.licensing.assignment;

import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.licensing.assignment.LicenseGrant.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One grant of a user as read, or a user who has none. */
record UserLicensesRow(
        UUID tenantId,
        UUID userId,
        String userPrincipalName,
        String usageLocation,
        boolean accountEnabled,
        boolean deleted,
        long revision,
        UUID skuId,
        Long skuRevision,
        String source,
        List<UUID> disabledPlans,
        String state,
        String error,
        Instant requestedAt,
        Instant updatedAt,
        Long seq,
        Long coverageCutoff,
        Long accessCutoff,
        Long publishedCutoff) {

    /** The users whose rows these are, in their order. */
    static List<UserLicenses> users(List<UserLicensesRow> rows) {
        var byUser = rows.stream()
                .collect(Collectors.groupingBy(UserLicensesRow::userId, LinkedHashMap::new, Collectors.toList()));
        return byUser.values().stream().map(UserLicensesRow::user).toList();
    }

    private static UserLicenses user(List<UserLicensesRow> rows) {
        var any = rows.get(0);
        var grants = rows.stream()
                .filter(row -> row.skuId != null)
                .map(UserLicensesRow::grant)
                .toList();
        return new UserLicenses(
                any.tenantId,
                any.userId,
                any.userPrincipalName,
                any.usageLocation,
                any.accountEnabled,
                any.deleted,
                any.revision,
                grants);
    }

    private LicenseGrant grant() {
        var seat = new SeatCoverage(seq, coverageCutoff, accessCutoff, publishedCutoff);
        return new LicenseGrant(
                skuId,
                skuRevision,
                GrantSource.of(source),
                disabledPlans,
                State.valueOf(state),
                LicenseError.valueOf(error),
                requestedAt,
                updatedAt,
                seat);
    }
}
