package dev.zetel.billing.sku;

import static dev.zetel.billing.testing.TestCatalog.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** S2: what there is to choose from, and how the operator brings it in. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S2")
@Rule("S25")
@Rule("S39")
class CatalogTest {

    private final UUID sku = UUID.randomUUID();
    private final UUID mail = UUID.randomUUID();
    private final UUID calls = UUID.randomUUID();

    @Test
    void publishesAProductWithItsPlans() {
        importProducts(file("Mail"))
                .statusCode(200)
                .body("products", equalTo(1))
                .body("published", equalTo(1));

        var events = PublishedEvents.about(sku);

        assertThat(events).extracting(PublishedEvents.Event::kind).containsExactly("sku-published");
        assertThat(events.get(0).actor()).startsWith("operator:");
        assertThat(events.get(0).json().at("/sku/servicePlans")).hasSize(2);
    }

    @Test
    void publishesNothingWhenTheSameFileIsImportedAgain() {
        importProducts(file("Mail"));

        importProducts(file("Mail"))
                .body("published", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(1));

        assertThat(PublishedEvents.about(sku)).hasSize(1);
    }

    @Test
    void publishesEveryProductThatHasAPlanWhoseNameChanged() {
        importProducts(file("Mail"));
        var other = UUID.randomUUID();

        importProducts(PRODUCTS + line(other, "OTHER", mail, "Mail and Calendar"))
                .body("published", equalTo(1))
                .body("changed", equalTo(1));

        var events = PublishedEvents.about(sku);
        assertThat(events).extracting(PublishedEvents.Event::kind).containsExactly("sku-published", "sku-changed");
        assertThat(events.get(1).json().at("/sku/servicePlans").findValuesAsText("displayName"))
                .contains("Mail and Calendar", "Calls");
        assertThat(events.get(1).revision()).isEqualTo(2);
    }

    @Test
    void takesNothingOfAFileWithAFaultInItsLastLine() {
        importProducts(file("Mail") + "Broken,BROKEN,not-a-guid,MAIL," + mail + ",Mail\n")
                .statusCode(400)
                .body("error.details[0].code", equalTo("ImportFileRefused"))
                .body("error.details[0].target", equalTo("line 4, column 3 (GUID)"))
                .body("error.message", containsString("'not-a-guid' is not a GUID"));

        assertThat(PublishedEvents.about(sku)).isEmpty();
    }

    @Test
    void refusesAProductThatDoesNotFitIntoAnEvent() {
        importProducts(withPlans(plans(500), "x".repeat(250))).statusCode(200);
        assertThat(PublishedEvents.newest(sku).payload()).hasSizeBetween(200_000, EventJson.MOST_BYTES);

        importProducts(withPlans(plans(650), "x".repeat(250)))
                .statusCode(400)
                .body("error.details[0].code", equalTo("ImportFileRefused"))
                .body("error.details[0].target", equalTo("product OFFICE (" + sku + ")"))
                .body("error.message", containsString("with its 650 service plans it comes to"))
                .body("error.message", containsString("at most 262144"));

        assertThat(PublishedEvents.about(sku)).hasSize(1);
    }

    @Test
    void refusesRulesWithWhichAProductDoesNotFitIntoAnEvent() {
        var plans = plans(100);
        importProducts(withPlans(plans, "Mail"));
        var all = String.join(" ", plans);

        importRules(plans.stream()
                        .map(plan -> plan + ",," + all.replace(plan, "") + ",,\n")
                        .collect(Collectors.joining()))
                .statusCode(400)
                .body("error.details[0].code", equalTo("ImportFileRefused"))
                .body("error.details[0].target", equalTo("product OFFICE (" + sku + ")"));

        assertThat(PublishedEvents.about(sku)).hasSize(1);
    }

    @Test
    void givesPlansTheirRules() {
        importProducts(file("Mail"));

        importRules("%s,NL de,%s,,true\n".formatted(calls, mail))
                .statusCode(200)
                .body("plans", equalTo(1))
                .body("products", equalTo(1))
                .body("changed", equalTo(1));
        importRules("%s,DE NL,%s,,true\n".formatted(calls, mail)).body("changed", equalTo(0));

        var event = PublishedEvents.about(sku).get(1);
        var rules = event.json().at("/sku/servicePlans").findParents("servicePlanName").stream()
                .filter(plan -> plan.get("servicePlanId").asText().equals(calls.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(rules.at("/availableCountries").toString()).isEqualTo("[\"DE\",\"NL\"]");
        assertThat(rules.at("/dependsOn/0").asText()).isEqualTo(mail.toString());
        assertThat(rules.at("/retainsData").asBoolean()).isTrue();
    }

    @Test
    void refusesRulesOfAPlanThatIsNotInTheCatalog() {
        importRules(UUID.randomUUID() + ",,,,\n")
                .statusCode(400)
                .body("error.details[0].target", equalTo("line 2, column 1 (servicePlanId)"));
    }

    @Test
    void isReadByTheOperatorPageByPage() {
        importProducts(file("Mail") + line(UUID.randomUUID(), "OTHER", mail, "Mail"));

        var first = Organisation.asOperator().get("/v1.0/platform/catalog/skus?$top=1&$select=skuId");

        first.then().statusCode(200).body("value", hasSize(1));
        var next = first.jsonPath().getString("'@odata.nextLink'");
        Organisation.asOperator()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("value", hasSize(1))
                .body("value[0].keySet()", hasSize(1));
    }

    @Test
    void isClosedToThoseWhoAreNotTheOperator() {
        var organisation = Directory.organisation();

        organisation
                .as(organisation.globalAdministrator())
                .contentType("text/csv")
                .body(file("Mail"))
                .post("/v1.0/platform/catalog/import")
                .then()
                .statusCode(403);

        assertThat(PublishedEvents.about(sku)).isEmpty();
    }

    private String file(String mailName) {
        return PRODUCTS + line(sku, "OFFICE", mail, mailName) + line(sku, "OFFICE", calls, "Calls");
    }

    private String withPlans(List<String> plans, String name) {
        return PRODUCTS
                + plans.stream()
                        .map(plan -> line(sku, "OFFICE", UUID.fromString(plan), name))
                        .collect(Collectors.joining());
    }

    private static List<String> plans(int number) {
        return Stream.generate(UUID::randomUUID)
                .limit(number)
                .map(UUID::toString)
                .toList();
    }

    private static String line(UUID sku, String partNumber, UUID plan, String planName) {
        return "Office,%s,%s,PLAN,%s,%s\n".formatted(partNumber, sku, plan, planName);
    }

    private static ValidatableResponse importProducts(String csv) {
        return Organisation.asOperator()
                .body(csv)
                .post("/v1.0/platform/catalog/import")
                .then();
    }

    private static ValidatableResponse importRules(String lines) {
        return Organisation.asOperator()
                .body("servicePlanId,countries,dependsOn,excludes,retainsData\n" + lines)
                .post("/v1.0/platform/catalog/plans/import")
                .then();
    }
}
