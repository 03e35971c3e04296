package dev.zetel.directory.license;

import dev.zetel.contracts.licensing.HeldLicense;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a user holds, and how it stands with each of it now. */
public record LicensesOfUser(List<AssignedLicense> assigned, List<LicenseAssignmentState> states) {

    public static final LicensesOfUser NONE = new LicensesOfUser(List.of(), List.of());

    private static final String IN_FORCE = "None";
    private static final String TOO_FEW = "CountViolation";

    /** Derives both from the order of the seats and the lines of their pools (S8). */
    static LicensesOfUser of(List<HeldLicense> held, Map<UUID, PoolLine> lines) {
        var assigned = held.stream()
                .filter(license -> license.seatOrder() != null)
                .map(license -> new AssignedLicense(license.skuId(), offForAll(license)))
                .toList();
        var states = held.stream()
                .flatMap(license -> {
                    var line = lines.getOrDefault(license.skuId(), PoolLine.REACHES_ALL);
                    return license.grants().stream().map(grant -> state(license, grant, line));
                })
                .toList();
        return new LicensesOfUser(assigned, states);
    }

    /** A plan is off only while no reason in force has it on. */
    private static List<UUID> offForAll(HeldLicense license) {
        return license.grants().stream()
                .filter(grant -> grant.error().equals(IN_FORCE))
                .map(HeldLicense.Grant::disabledPlans)
                .reduce((one, other) -> {
                    var both = new ArrayList<>(one);
                    both.retainAll(other);
                    return both;
                })
                .orElse(List.of());
    }

    private static LicenseAssignmentState state(HeldLicense license, HeldLicense.Grant grant, PoolLine line) {
        var error = grant.error();
        var state = "Active";
        if (!error.equals(IN_FORCE) || license.seatOrder() == null) {
            state = "Error";
        } else if (!line.covers(license.seatOrder())) {
            state = line.givesAccess(license.seatOrder()) ? "ActiveWithError" : "Error";
            error = TOO_FEW;
        }
        return new LicenseAssignmentState(
                license.skuId(),
                grant.disabledPlans(),
                grant.assignedByGroup(),
                state,
                error,
                grant.lastUpdatedDateTime());
    }
}
