package dev.zetel.directory.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.contracts.licensing.HeldLicense;
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

    @ParameterizedTest(name = "seat {0}, line {1}, access line {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "5, -, -, Active, None",
                "5, 6, -, Active, None",
                "5, 5, -, ActiveWithError, CountViolation",
                "5, 4, 6, ActiveWithError, CountViolation",
                "5, 4, 5, Error, CountViolation"
            })
    void s8StandsOnTheSideOfTheLineWhereItsSeatIs(long seat, Long line, Long accessLine, String state, String error) {
        var held = new HeldLicense(sku, seat, true, List.of(grant("None", List.of())));

        var licenses = LicensesOfUser.of(List.of(held), Map.of(sku, new PoolLine(line, accessLine)));

        assertThat(licenses.assigned()).containsExactly(new AssignedLicense(sku, List.of()));
        assertThat(licenses.states())
                .containsExactly(new LicenseAssignmentState(sku, List.of(), null, state, error, NOW));
    }

    @Test
    void s27AnIntentInErrorIsNoLicense() {
        var held = new HeldLicense(sku, null, false, List.of(grant("CountViolation", List.of(MAIL))));

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
                true,
                List.of(
                        grant("None", List.of(MAIL, CALLS)),
                        grant("None", List.of(CALLS)),
                        grant("DependencyViolation", List.of())));

        var licenses = LicensesOfUser.of(List.of(held), Map.of());

        assertThat(licenses.assigned()).containsExactly(new AssignedLicense(sku, List.of(CALLS)));
        assertThat(licenses.states())
                .extracting(LicenseAssignmentState::state)
                .containsExactly("Active", "Active", "Error");
    }

    private static HeldLicense.Grant grant(String error, List<UUID> disabledPlans) {
        return new HeldLicense.Grant(null, disabledPlans, error, NOW);
    }
}
