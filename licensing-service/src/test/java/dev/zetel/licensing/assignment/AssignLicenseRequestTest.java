package dev.zetel.licensing.assignment;

import static dev.zetel.licensing.testing.Administration.add;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S23, S40: who may ask to assign licenses, of whom, and how. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class AssignLicenseRequestTest {

    private Organisation organisation;
    private Administration administrator;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        administrator = new Administration(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR));
    }

    @Test
    @Rule("S23")
    @Rule("S40")
    void onlyGlobalAndUserAdministratorsMayS23S40() {
        var sku = organisation.sku();
        organisation.buys(5, sku);

        for (var role : AdministratorRole.values()) {
            var may = role == AdministratorRole.GLOBAL_ADMINISTRATOR || role == AdministratorRole.USER_ADMINISTRATOR;
            var caller = new Administration(organisation.tokenOf(role));
            caller.assign(organisation.user(), sku).statusCode(may ? 200 : 403);
        }
    }

    @Test
    void doesNotKnowAUserOfAnotherTenant() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var foreigner = new Organisation().user();

        administrator.assign(foreigner, sku).statusCode(404).body("error.code", equalTo("Request_ResourceNotFound"));
    }

    @Test
    void namesWhatIsMissingInTheRequest() {
        var answer = given().auth()
                .oauth2(administrator.token())
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
    void saysWhichEntryIsIncomplete() {
        var sku = organisation.sku();
        var user = organisation.user().toString();

        administrator
                .assignLicense(user, List.of(Map.of("skuId", sku.skuId()), Map.of()), List.of())
                .statusCode(400)
                .body("error.details[0].target", equalTo("addLicenses[1].skuId"));
        administrator
                .assignLicense(user, List.of(), Arrays.asList(sku.skuId(), null))
                .statusCode(400)
                .body("error.details[0].target", equalTo("removeLicenses[1]"));
    }

    @Test
    void refusesWhatIsNoIdAndWhatIsNamedTwice() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user().toString();

        administrator
                .assignLicense(user, List.of(Map.of("skuId", "not-a-guid")), List.of())
                .statusCode(400);
        administrator
                .assignLicense(user, add(sku), List.of(sku.skuId()))
                .statusCode(400)
                .body("error.message", containsString("more than once"));
    }
}
