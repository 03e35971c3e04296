package dev.zetel.licensing.planrule;

import static dev.zetel.contracts.licensing.LicenseError.DEPENDENCY_VIOLATION;
import static dev.zetel.contracts.licensing.LicenseError.MUTUALLY_EXCLUSIVE_VIOLATION;
import static dev.zetel.contracts.licensing.LicenseError.PROHIBITED_IN_USAGE_LOCATION_VIOLATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.licensing.sku.ServicePlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private final ServicePlan mail = plan(List.of(), List.of(), List.of());
    private final ServicePlan calls = plan(List.of("NL", "DE"), List.of(), List.of());
    private final ServicePlan archive = plan(List.of(), List.of(mail.servicePlanId()), List.of());
    private final ServicePlan lite = plan(List.of(), List.of(), List.of(mail.servicePlanId()));

    @Test
    @Rule("S25")
    void aPlanIsOfferedWhereItsCountriesSayOrEverywhereS25() {
        assertThat(location("NL", mail, calls)).isEmpty();
        assertThat(location("BR", mail)).isEmpty();
        assertThat(location("BR", mail, calls)).contains(PROHIBITED_IN_USAGE_LOCATION_VIOLATION);
        assertThat(location(null, mail)).contains(PROHIBITED_IN_USAGE_LOCATION_VIOLATION);
        assertThat(location(" ", mail)).contains(PROHIBITED_IN_USAGE_LOCATION_VIOLATION);
    }

    @Test
    void plansThatExcludeEachOtherCannotCome() {
        assertThat(change(on(), on(lite))).isEmpty();
        assertThat(change(on(mail), on(mail, lite))).contains(MUTUALLY_EXCLUSIVE_VIOLATION);
        assertThat(change(on(lite), on(mail, lite))).contains(MUTUALLY_EXCLUSIVE_VIOLATION);
        assertThat(change(on(mail), on(lite))).isEmpty();
    }

    @Test
    void aPlanNeedsTheOneThatItDependsOn() {
        assertThat(change(on(), on(archive))).contains(DEPENDENCY_VIOLATION);
        assertThat(change(on(), on(archive, mail))).isEmpty();
        assertThat(change(on(archive, mail), on(archive))).contains(DEPENDENCY_VIOLATION);
    }

    @Test
    void whatWasBrokenBeforeStandsInNobodysWay() {
        assertThat(change(on(mail, lite, calls), on(mail, lite))).isEmpty();
        assertThat(change(on(archive, calls), on(archive))).isEmpty();
    }

    private static Optional<LicenseError> location(String country, ServicePlan... plans) {
        return PlanRules.location(country, List.of(plans)).map(PlanViolation::error);
    }

    private static Optional<LicenseError> change(Map<UUID, ServicePlan> before, Map<UUID, ServicePlan> after) {
        return PlanRules.together(before, after).map(PlanViolation::error);
    }

    private static Map<UUID, ServicePlan> on(ServicePlan... plans) {
        return Arrays.stream(plans).collect(Collectors.toMap(ServicePlan::servicePlanId, Function.identity()));
    }

    private static ServicePlan plan(List<String> countries, List<UUID> needs, List<UUID> excludes) {
        return new ServicePlan(UUID.randomUUID(), "PLAN", "User", countries, needs, excludes);
    }
}
