package dev.zetel.licensing.assignment;

import static dev.zetel.licensing.testing.Administration.add;
import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Plans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S25: which services of a license a user can have, alone and beside others. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class AssignPlansTest {

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration administrator;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        administrator = new Administration(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR));
    }

    @Test
    void switchesPlansOffOfALicenseThatIsHeld() {
        var mail = Plans.mail();
        var sku = organisation.sku(mail, Plans.documents());
        organisation.buys(1, sku);
        var user = organisation.user();
        var mailOff = List.of(mail.servicePlanId().toString());
        administrator.assign(user, sku).statusCode(200);

        administrator
                .assignLicense(
                        user.toString(), List.of(Map.of("skuId", sku.skuId(), "disabledPlans", mailOff)), List.of())
                .statusCode(200)
                .body("assignedLicenses[0].disabledPlans", equalTo(mailOff));

        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).containsExactly(user);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void refusesToSwitchOffAPlanOfAnotherProduct() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var foreign = Map.of("skuId", sku.skuId(), "disabledPlans", List.of(UUID.randomUUID()));

        administrator
                .assignLicense(organisation.user().toString(), List.of(foreign), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("ServicePlanNotInLicense"));
    }

    @Test
    void refusesToSwitchOffNothing() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var nothing = Map.of("skuId", sku.skuId(), "disabledPlans", singletonList(null));

        administrator
                .assignLicense(organisation.user().toString(), List.of(nothing), List.of())
                .statusCode(400)
                .body("error.details[0].target", equalTo("addLicenses[0].disabledPlans[0]"));

        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).isEmpty();
    }

    @Test
    @Rule("S25")
    void needsAUsageLocationS25() {
        var sku = organisation.sku();
        organisation.buys(1, sku);

        administrator
                .assign(organisation.user(null), sku)
                .statusCode(400)
                .body("error.details[0].code", equalTo("UsageLocationMissing"))
                .body(
                        "error.message",
                        equalTo("License assignment cannot be done for user with invalid usage location."));
    }

    @Test
    @Rule("S25")
    void refusesAServiceThatIsNotOfferedThereS25() {
        var calls = Plans.offeredOnlyIn("NL");
        var sku = organisation.sku(calls, Plans.mail());
        organisation.buys(2, sku);
        var abroad = organisation.user("BR");

        administrator
                .assign(abroad, sku)
                .statusCode(400)
                .body("error.details[0].code", equalTo("ServicePlanNotInLocation"));
        var withoutCalls = Map.of("skuId", sku.skuId(), "disabledPlans", List.of(calls.servicePlanId()));
        administrator
                .assignLicense(abroad.toString(), List.of(withoutCalls), List.of())
                .statusCode(200);
        administrator.assign(organisation.user("NL"), sku).statusCode(200);
    }

    @Test
    void refusesPlansThatExcludeEachOther() {
        var mail = Plans.mail();
        var full = organisation.sku(mail);
        var lite = organisation.sku(Plans.excluding(mail));
        organisation.buys(1, full);
        organisation.buys(1, lite);
        var user = organisation.user();
        administrator.assign(user, lite).statusCode(200);

        administrator
                .assign(user, full)
                .statusCode(400)
                .body("error.details[0].code", equalTo("PlansMutuallyExclusive"));
        administrator
                .assignLicense(user.toString(), add(full), List.of(lite.skuId()))
                .statusCode(200);
    }

    @Test
    void refusesAPlanWithoutTheOneThatItNeeds() {
        var mail = Plans.mail();
        var suite = organisation.sku(mail);
        var archive = organisation.sku(Plans.needing(mail));
        organisation.buys(1, suite);
        organisation.buys(1, archive);
        var user = organisation.user();

        administrator
                .assign(user, archive)
                .statusCode(400)
                .body("error.details[0].code", equalTo("PlanDependencyMissing"));
        administrator.assign(user, archive, suite).statusCode(200);
        administrator
                .remove(user, suite)
                .statusCode(400)
                .body("error.details[0].code", equalTo("PlanDependencyMissing"));
    }
}
