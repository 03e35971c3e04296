package dev.zetel.licensing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.licensing.assignment.AssignLicenseRequest.Addition;
import dev.zetel.licensing.planrule.LicenseLimitReached;
import dev.zetel.licensing.sku.ServicePlan;
import dev.zetel.licensing.sku.Sku;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LicenseLimitTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456Z");

    private final ServicePlan plan =
            new ServicePlan(UUID.randomUUID(), "PLAN", "User", List.of(), List.of(), List.of());
    private final Sku sku = new Sku(UUID.randomUUID(), "SUITE", "User", List.of(plan), 1);

    @Test
    void aUserHasAtMostTwoHundredLicenses() {
        assertThatCode(() -> add(user(grants(199, 0)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> add(user(grants(200, 0))))
                .isInstanceOf(LicenseLimitReached.class)
                .hasMessageContaining("at most 200 licenses; this user would have 201");
    }

    @Test
    void atMostFourThousandPlansOfAUserAreOff() {
        assertThatCode(() -> add(user(grants(100, 3_999)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> add(user(grants(100, 4_000))))
                .isInstanceOf(LicenseLimitReached.class)
                .hasMessageContaining("At most 4000 service plans of a user can be switched off; of this user 4001");
    }

    @Test
    void licensesCanBeRemovedWhateverTheirNumber() {
        var grants = grants(GrantSource.DIRECT, 300, 9_000);
        var request = new AssignLicenseRequest(List.of(), List.of(grants.get(0).skuId()));

        assertThat(LicenseChange.plan(user(grants), request, Map.of(), NOW).grants())
                .hasSize(299);
    }

    @Test
    void theMostThatAUserCanHaveFitsIntoAnEvent() {
        var state = user(grants(LicenseLimitReached.LICENSES, LicenseLimitReached.DISABLED_PLANS))
                .state();

        var json = EventJson.write(new UserLicensesChanged(state, NOW));

        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(EventJson.MOST_BYTES);
    }

    private void add(UserLicenses before) {
        var request =
                new AssignLicenseRequest(List.of(new Addition(sku.skuId(), List.of(plan.servicePlanId()))), List.of());
        LicenseChange.plan(before, request, Map.of(sku.skuId(), sku), NOW);
    }

    private static UserLicenses user(List<LicenseGrant> grants) {
        return new UserLicenses(
                UUID.randomUUID(), UUID.randomUUID(), "a@b.example", "NL", true, false, Long.MAX_VALUE, grants);
    }

    /** Of the longest form: by a group, with a seat and with an error. */
    private static List<LicenseGrant> grants(int number, int disabledPlans) {
        return grants(new GrantSource.Group(UUID.randomUUID()), number, disabledPlans);
    }

    private static List<LicenseGrant> grants(GrantSource source, int number, int disabledPlans) {
        return Stream.iterate(0, place -> place + 1)
                .limit(number)
                .map(place -> grant(source, disabledPlans / number + (place < disabledPlans % number ? 1 : 0)))
                .toList();
    }

    private static LicenseGrant grant(GrantSource source, int disabledPlans) {
        var disabled = Stream.generate(UUID::randomUUID).limit(disabledPlans).toList();
        return new LicenseGrant(
                UUID.randomUUID(),
                null,
                source,
                disabled,
                LicenseGrant.State.ACTIVE,
                LicenseError.PROHIBITED_IN_USAGE_LOCATION_VIOLATION,
                NOW,
                NOW,
                new SeatCoverage(Long.MAX_VALUE, null, null, null));
    }
}
