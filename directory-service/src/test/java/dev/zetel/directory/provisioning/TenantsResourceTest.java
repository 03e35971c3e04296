package dev.zetel.directory.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TenantsResourceTest {

    @Test
    void provisionsATenantWhoseFirstAccountIsAGlobalAdministrator() {
        var tenant = TestTenant.provision();

        tenant.asGlobal().get("/v1.0/me").then().statusCode(200).body("displayName", equalTo("Greta"));
        assertThat(PublishedEvents.kinds(tenant.id())).containsExactly("tenant-provisioned");
        assertThat(PublishedEvents.kinds(tenant.global()))
                .containsExactly("user-created", "administrator-roles-changed");
        assertThat(PublishedEvents.newest(tenant.global(), "administrator-roles-changed")
                        .json()
                        .at("/administrator/roleTemplateIds/0")
                        .asText())
                .isEqualTo(AdministratorRole.GLOBAL_ADMINISTRATOR.templateId().toString());
    }

    @Test
    void answersTheSameOrderWithTheTenantThatStands() {
        var order = TestTenant.order(UUID.randomUUID());
        TestTenant.provision(order, 201);

        TestTenant.provision(order, 200).body("id", equalTo(order.get("id").toString()));
        assertThat(PublishedEvents.kinds((UUID) order.get("id"))).hasSize(1);
    }

    @Test
    void refusesAnotherOrderUnderTheSameId() {
        var order = new HashMap<>(TestTenant.order(UUID.randomUUID()));
        TestTenant.provision(order, 201);
        order.put("displayName", "Another name");

        TestTenant.provision(order, 409).body("error.details[0].code", equalTo("TenantConflict"));
    }

    @Test
    void refusesADomainThatBelongsToAnotherTenant() {
        var standing = TestTenant.provision();
        var order = new HashMap<>(TestTenant.order(UUID.randomUUID()));
        order.put("defaultDomain", standing.domain().toUpperCase());

        TestTenant.provision(order, 409).body("error.details[0].code", equalTo("DomainTaken"));
    }

    @Test
    void refusesAnAdministratorOutsideOfTheDomainAndLeavesNoTenantBehind() {
        var order = new HashMap<>(TestTenant.order(UUID.randomUUID()));
        order.put("defaultDomain", "elsewhere" + order.get("defaultDomain"));

        TestTenant.provision(order, 400).body("error.details[0].code", equalTo("DomainNotVerified"));
        TestTenant.operator()
                .get("/v1.0/platform/tenants/" + order.get("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void namesThePropertyThatIsWrong() {
        var order = new HashMap<>(TestTenant.order(UUID.randomUUID()));
        order.put("countryLetterCode", "XX");

        TestTenant.provision(order, 400).body("error.details[0].target", equalTo("countryLetterCode"));
    }

    @ParameterizedTest
    @CsvSource({
        "displayName, ' '",
        "defaultDomain, no domain",
        "defaultDomain, x123456789.x123456789.x123456789.x123456789.x1234",
        "firstAdministrator,",
        "testClock, 2031-01-01T00:00:00Z"
    })
    void refusesAnOrderThatIsNotComplete(String property, String value) {
        var order = new HashMap<>(TestTenant.order(UUID.randomUUID()));
        order.put(property, value);

        TestTenant.provision(order, 400)
                .body("error.details[0].code", equalTo("RequestMalformed"))
                .body("error.details[0].target", equalTo(property));
        assertThat(PublishedEvents.about(order.get("id"))).isEmpty();
    }

    @Test
    void namesEveryPropertyThatIsWrong() {
        TestTenant.provision(Map.of("displayName", "x".repeat(257)), 400)
                .body("error.details.target", contains("defaultDomain", "displayName", "firstAdministrator"));
    }

    @Test
    void saysThatThereIsNoBody() {
        TestTenant.operator()
                .body("null")
                .post("/v1.0/platform/tenants")
                .then()
                .statusCode(400)
                .body("error.message", startsWith("The request body is missing"))
                .body("error.details[0].code", equalTo("RequestMalformed"));
    }

    @Test
    void refusesTheIdOfZerosUnderWhichTheOperatorsOwnRowsAre() {
        var order = TestTenant.order(new UUID(0, 0));

        TestTenant.provision(order, 400)
                .body("error.details[0].target", equalTo("id"))
                .body("error.message", startsWith("The id of zeros"));
        TestTenant.operator()
                .get("/v1.0/platform/tenants/" + new UUID(0, 0))
                .then()
                .statusCode(404);
    }

    @Test
    void listsTenantsPageByPage() {
        TestTenant.provision();
        TestTenant.provision();

        var next = TestTenant.operator()
                .queryParam("$top", 1)
                .get("/v1.0/platform/tenants")
                .then()
                .statusCode(200)
                .body("value.size()", equalTo(1))
                .body("'@odata.nextLink'", notNullValue())
                .extract()
                .<String>path("'@odata.nextLink'");
        assertThat(next).startsWith("http").contains("skiptoken");
    }

    @Test
    void isForTheOperatorAlone() {
        var tenant = TestTenant.provision();

        tenant.asGlobal().get("/v1.0/platform/tenants").then().statusCode(403);
        tenant.asGlobal()
                .body(TestTenant.order(UUID.randomUUID()))
                .post("/v1.0/platform/tenants")
                .then()
                .statusCode(403);
        TestTenant.operator().get("/v1.0/users").then().statusCode(403);
    }

    @Test
    void showsAnOrganizationToItsAdministrators() {
        var tenant = TestTenant.provision();

        tenant.asGlobal()
                .get("/v1.0/organization")
                .then()
                .statusCode(200)
                .body("value.id", hasItem(tenant.id().toString()))
                .body("value[0].verifiedDomains[0].name", equalTo(tenant.domain()));
        tenant.asGlobal()
                .get("/v1.0/organization/" + TestTenant.provision().id())
                .then()
                .statusCode(404);
    }
}
