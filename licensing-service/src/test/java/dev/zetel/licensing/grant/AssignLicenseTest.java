package dev.zetel.licensing.grant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Organisations;
import dev.zetel.licensing.testing.Plans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3, S5, S7, S25, S27-S29: what an administrator may do with the licenses of a user. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class AssignLicenseTest {

    @Inject
    Organisations organisations;

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private String administrator;

    @BeforeEach
    void anOrganisation() {
        organisation = organisations.anOrganisation();
        administrator = organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR);
    }

    @Test
    void givesALicenseS3() {
        var sku = organisation.sku();
        organisation.buys(2, sku);
        var user = organisation.user();

        assign(user.toString(), add(sku), List.of())
                .statusCode(200)
                .body("id", equalTo(user.toString()))
                .body("assignedLicenses[0].skuId", equalTo(sku.skuId().toString()))
                .body("licenseAssignmentStates[0].state", equalTo("Active"))
                .body("licenseAssignmentStates[0].error", equalTo("None"));

        assertThat(ledger.holders(organisation.id(), sku.skuId())).containsExactly(user);
        var told = ledger.told(user);
        assertThat(told.revision()).isEqualTo(1);
        assertThat(told.licenses()).singleElement().satisfies(license -> {
            assertThat(license.seatOrder()).isEqualTo(1);
            assertThat(license.access()).isTrue();
        });
    }

    @Test
    void findsTheUserByHisName() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user();

        assign(organisation.nameOf(user).toUpperCase(), add(sku), List.of()).statusCode(200);

        assertThat(ledger.holders(organisation.id(), sku.skuId())).containsExactly(user);
    }

    @Test
    void refusesOnceAllSeatsAreTakenS27() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        assign(organisation.user().toString(), add(sku), List.of()).statusCode(200);

        assign(organisation.user().toString(), add(sku), List.of())
                .statusCode(400)
                .body("error.code", equalTo("Request_BadRequest"))
                .body("error.details[0].code", equalTo("SeatsExhausted"))
                .body(
                        "error.message",
                        equalTo("Subscription with SKU " + sku.skuId() + " does not have any available licenses."));

        assertThat(ledger.holders(organisation.id(), sku.skuId())).hasSize(1);
    }

    @Test
    void takesALicenseAwayS7() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user();
        assign(user.toString(), add(sku), List.of()).statusCode(200);

        assign(user.toString(), List.of(), List.of(sku.skuId())).statusCode(200).body("assignedLicenses", hasSize(0));

        assertThat(ledger.holders(organisation.id(), sku.skuId())).isEmpty();
        assertThat(ledger.told(user).licenses()).isEmpty();
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void refusesToTakeWhatWasNeverGiven() {
        var sku = organisation.sku();
        organisation.buys(1, sku);

        assign(organisation.user().toString(), List.of(), List.of(sku.skuId()))
                .statusCode(400)
                .body("error.details[0].code", equalTo("LicenseNotHeld"));
    }

    @Test
    void swapsInOneStepAllOrNothingS29() {
        var old = organisation.sku();
        var wanted = organisation.sku();
        organisation.buys(1, old);
        var purchase = organisation.buys(0, wanted);
        var user = organisation.user();
        assign(user.toString(), add(old), List.of()).statusCode(200);

        assign(user.toString(), add(wanted), List.of(old.skuId())).statusCode(400);

        assertThat(ledger.holders(organisation.id(), old.skuId())).containsExactly(user);
        purchase.seats(1);
        assign(user.toString(), add(wanted), List.of(old.skuId())).statusCode(200);
        assertThat(ledger.holders(organisation.id(), old.skuId())).isEmpty();
        assertThat(ledger.holders(organisation.id(), wanted.skuId())).containsExactly(user);
    }

    @Test
    void givesSeveralInOneRequestS28() {
        var one = organisation.sku();
        var other = organisation.sku();
        organisation.buys(1, one);
        organisation.buys(1, other);

        assign(organisation.user().toString(), add(one, other), List.of())
                .statusCode(200)
                .body("assignedLicenses", hasSize(2));
    }

    @Test
    void switchesPlansOffOfALicenseThatIsHeld() {
        var mail = Plans.mail();
        var sku = organisation.sku(mail, Plans.documents());
        organisation.buys(1, sku);
        var user = organisation.user();
        var mailOff = List.of(mail.servicePlanId().toString());
        assign(user.toString(), add(sku), List.of()).statusCode(200);

        assign(user.toString(), List.of(Map.of("skuId", sku.skuId(), "disabledPlans", mailOff)), List.of())
                .statusCode(200)
                .body("assignedLicenses[0].disabledPlans", equalTo(mailOff));

        assertThat(ledger.holders(organisation.id(), sku.skuId())).containsExactly(user);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void refusesToSwitchOffAPlanOfAnotherProduct() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var foreign = Map.of("skuId", sku.skuId(), "disabledPlans", List.of(UUID.randomUUID()));

        assign(organisation.user().toString(), List.of(foreign), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("ServicePlanNotInLicense"));
    }

    @Test
    void needsAUsageLocationS25() {
        var sku = organisation.sku();
        organisation.buys(1, sku);

        assign(organisation.user(null).toString(), add(sku), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("UsageLocationMissing"))
                .body(
                        "error.message",
                        equalTo("License assignment cannot be done for user with invalid usage location."));
    }

    @Test
    void refusesAServiceThatIsNotOfferedThereS25() {
        var calls = Plans.offeredOnlyIn("NL");
        var sku = organisation.sku(calls, Plans.mail());
        organisation.buys(2, sku);
        var abroad = organisation.user("BR");

        assign(abroad.toString(), add(sku), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("ServicePlanNotInLocation"));
        var withoutCalls = Map.of("skuId", sku.skuId(), "disabledPlans", List.of(calls.servicePlanId()));
        assign(abroad.toString(), List.of(withoutCalls), List.of()).statusCode(200);
        assign(organisation.user("NL").toString(), add(sku), List.of()).statusCode(200);
    }

    @Test
    void refusesPlansThatExcludeEachOther() {
        var mail = Plans.mail();
        var full = organisation.sku(mail);
        var lite = organisation.sku(Plans.excluding(mail));
        organisation.buys(1, full);
        organisation.buys(1, lite);
        var user = organisation.user();
        assign(user.toString(), add(lite), List.of()).statusCode(200);

        assign(user.toString(), add(full), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("PlansMutuallyExclusive"));
        assign(user.toString(), add(full), List.of(lite.skuId())).statusCode(200);
    }

    @Test
    void refusesAPlanWithoutTheOneThatItNeeds() {
        var mail = Plans.mail();
        var suite = organisation.sku(mail);
        var archive = organisation.sku(Plans.needing(mail));
        organisation.buys(1, suite);
        organisation.buys(1, archive);
        var user = organisation.user();

        assign(user.toString(), add(archive), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("PlanDependencyMissing"));
        assign(user.toString(), add(archive, suite), List.of()).statusCode(200);
        assign(user.toString(), List.of(), List.of(suite.skuId()))
                .statusCode(400)
                .body("error.details[0].code", equalTo("PlanDependencyMissing"));
    }

    @Test
    void refusesAProductThatTheTenantNeverBought() {
        var sku = organisation.sku();

        assign(organisation.user().toString(), add(sku), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("LicenseUnknown"))
                .body(
                        "error.message",
                        equalTo("License " + sku.skuId() + " does not correspond to a valid company License."));
    }

    @Test
    void refusesADisabledAccountButLetsItGiveBack() {
        var sku = organisation.sku();
        organisation.buys(2, sku);
        var user = organisation.user();
        assign(user.toString(), add(sku), List.of()).statusCode(200);
        organisation.disable(user);

        assign(user.toString(), add(sku), List.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("AccountDisabled"));
        assign(user.toString(), List.of(), List.of(sku.skuId())).statusCode(200);
    }

    @Test
    void doesNotKnowAUserOfAnotherTenant() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var foreigner = organisations.anOrganisation().user();

        assign(foreigner.toString(), add(sku), List.of())
                .statusCode(404)
                .body("error.code", equalTo("Request_ResourceNotFound"));
    }

    @Test
    void namesWhatIsMissingInTheRequest() {
        var answer = given().auth()
                .oauth2(administrator)
                .contentType("application/json")
                .body("{\"removeLicenses\":[]}")
                .post("/v1.0/users/" + organisation.user() + "/assignLicense")
                .then();

        answer.statusCode(400)
                .body(
                        "error.message",
                        equalTo("One or more parameters of the operation 'assignLicense' are missing from the request"
                                + " payload. The missing parameters are: addLicenses."));
    }

    @Test
    void refusesWhatIsNoIdAndWhatIsNamedTwice() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user().toString();

        assign(user, List.of(Map.of("skuId", "not-a-guid")), List.of()).statusCode(400);
        assign(user, add(sku), List.of(sku.skuId()))
                .statusCode(400)
                .body("error.message", containsString("more than once"));
    }

    @Test
    void onlyGlobalAndUserAdministratorsMayS23S40() {
        var sku = organisation.sku();
        organisation.buys(5, sku);

        for (var role : AdministratorRole.values()) {
            var may = role == AdministratorRole.GLOBAL_ADMINISTRATOR || role == AdministratorRole.USER_ADMINISTRATOR;
            administrator = organisation.tokenOf(role);
            assign(organisation.user().toString(), add(sku), List.of()).statusCode(may ? 200 : 403);
        }
    }

    private ValidatableResponse assign(String user, List<Map<String, Object>> add, List<UUID> remove) {
        return given().auth()
                .oauth2(administrator)
                .contentType("application/json")
                .body(Map.of("addLicenses", add, "removeLicenses", remove))
                .post("/v1.0/users/" + user + "/assignLicense")
                .then();
    }

    private static List<Map<String, Object>> add(SkuState... skus) {
        return List.of(skus).stream()
                .map(sku -> Map.<String, Object>of("skuId", sku.skuId()))
                .toList();
    }
}
