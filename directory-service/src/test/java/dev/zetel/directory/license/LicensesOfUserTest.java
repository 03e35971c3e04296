package dev.zetel.directory.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.contracts.licensing.LicenseError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensesOfUserTest {

    private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");
    private static final UUID MAIL = UUID.randomUUID();
    private static final UUID CALLS = UUID.randomUUID();

    private final UUID sku = UUID.randomUUID();

    @ParameterizedTest(name = "seat {0}, cutoff {1}, access cutoff {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "5, -, -, Active, None",
                "5, 6, -, Active, None",
                "5, 5, -, ActiveWithError, CountViolation",
                "5, 4, 6, ActiveWithError, CountViolation",
                "5, 4, 5, Error, CountViolation"
            })
    void s8StandsOnTheSideOfTheCutoffWhereItsSeatIs(
            long seat, Long coverageCutoff, Long accessCutoff, String state, String error) {
        var held = new HeldLicense(sku, seat, List.of(grant(LicenseError.NONE, List.of())));

        var licenses = LicensesOfUser.of(List.of(held), Map.of(sku, new PoolCoverage(coverageCutoff, accessCutoff)));

        assertThat(licenses.assigned()).containsExactly(new AssignedLicense(sku, List.of()));
        assertThat(licenses.states())
                .containsExactly(new LicenseAssignmentState(sku, List.of(), null, state, error, NOW));
    }

    @Test
    void s27AnIntentInErrorIsNoLicense() {
        var held = new HeldLicense(sku, null, List.of(grant(LicenseError.COUNT_VIOLATION, List.of(MAIL))));

        var licenses = LicensesOfUser.of(List.of(held), Map.of());

        assertThat(licenses.assigned()).isEmpty();
        assertThat(licenses.states())
                .containsExactly(new LicenseAssignmentState(sku, List.of(MAIL), null, "Error", "CountViolation", NOW));
    }

    @Test
    void aPlanIsOffOnlyWhereEveryReasonInForceHasItOff() {
        var held = new HeldLicense(
                sku,
                1L,
                List.of(
                        grant(LicenseError.NONE, List.of(MAIL, CALLS)),
                        grant(LicenseError.NONE, List.of(CALLS)),
                        grant(LicenseError.DEPENDENCY_VIOLATION, List.of())));

        var licenses = LicensesOfUser.of(List.of(held), Map.of());

        assertThat(licenses.assigned()).containsExactly(new AssignedLicense(sku, List.of(CALLS)));
        assertThat(licenses.states())
                .extracting(LicenseAssignmentState::state)
                .containsExactly("Active", "Active", "Error");
    }

    private static HeldLicense.Grant grant(LicenseError error, List<UUID> disabledPlans) {
        return new HeldLicense.Grant(null, disabledPlans, error, NOW);
    }
}
