package dev.zetel.directory.license;

import dev.zetel.contracts.licensing.LicenseError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a user holds, and how it stands with each of it now. */
public record LicensesOfUser(List<AssignedLicense> assigned, List<LicenseAssignmentState> states) {

    public static final LicensesOfUser NONE = new LicensesOfUser(List.of(), List.of());

    /** Derives both from the order of the seats and the cutoffs of their pools (S8). */
    static LicensesOfUser of(List<HeldLicense> held, Map<UUID, PoolCoverage> pools) {
        var assigned = held.stream()
                .filter(license -> license.seatOrder() != null)
                .map(license -> new AssignedLicense(license.skuId(), offForAll(license)))
                .toList();
        var states = held.stream()
                .flatMap(license -> {
                    var coverage = pools.getOrDefault(license.skuId(), PoolCoverage.COVERS_ALL);
                    return license.grants().stream().map(grant -> state(license, grant, coverage));
                })
                .toList();
        return new LicensesOfUser(assigned, states);
    }

    /** A plan is off only while no reason in force has it on. */
    private static List<UUID> offForAll(HeldLicense license) {
        return license.grants().stream()
                .filter(grant -> grant.error() == LicenseError.NONE)
                .map(HeldLicense.Grant::disabledPlans)
                .reduce((one, other) -> {
                    var both = new ArrayList<>(one);
                    both.retainAll(other);
                    return both;
                })
                .orElse(List.of());
    }

    private static LicenseAssignmentState state(HeldLicense license, HeldLicense.Grant grant, PoolCoverage coverage) {
        var error = grant.error();
        var state = "Active";
        if (error != LicenseError.NONE || license.seatOrder() == null) {
            state = "Error";
        } else if (!coverage.covers(license.seatOrder())) {
            state = coverage.givesAccess(license.seatOrder()) ? "ActiveWithError" : "Error";
            error = LicenseError.COUNT_VIOLATION;
        }
        return new LicenseAssignmentState(
                license.skuId(),
                grant.disabledPlans(),
                grant.assignedByGroup(),
                state,
                error.wireName(),
                grant.lastUpdatedDateTime());
    }
}
