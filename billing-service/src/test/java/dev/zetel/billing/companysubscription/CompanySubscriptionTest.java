package dev.zetel.billing.companysubscription;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.billing.testing.TestCatalog.Sold;
import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S22: the Graph-compatible view of what was bought. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S22")
class CompanySubscriptionTest {

    private static final String ALL = "/v1.0/directory/subscriptions";

    private Organisation organisation;
    private Sold sold;
    private UUID id;

    @BeforeEach
    void oneSubscription() {
        organisation = Directory.organisation();
        sold = TestCatalog.sold("P1Y");
        id = organisation
                .asBuyer()
                .body("{\"offerId\":\"" + sold.offerId() + "\",\"quantity\":25}")
                .post("/v1.0/commerce/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    @Test
    void showsTheProductAndItsServices() {
        organisation
                .asBuyer()
                .get(ALL + "/{id}", id)
                .then()
                .statusCode(200)
                .body("commerceSubscriptionId", equalTo(id.toString()))
                .body("skuPartNumber", equalTo("OFFICE_BASIC"))
                .body("status", equalTo("Enabled"))
                .body("totalLicenses", equalTo(25))
                .body("isTrial", equalTo(false))
                .body("ownerTenantId", equalTo(organisation.id().toString()))
                .body("serviceStatus.servicePlanName", containsInAnyOrder("MAIL", "DOCUMENTS"))
                .body("serviceStatus.provisioningStatus", everyItem(equalTo("Success")));
    }

    @Test
    void isFoundByTheCommerceIdAsSdksSpellIt() {
        organisation
                .asBuyer()
                .urlEncodingEnabled(false)
                .get(ALL + "(commerceSubscriptionId='" + id + "')")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()));
        organisation
                .asBuyer()
                .urlEncodingEnabled(false)
                .get(ALL + "(commerceSubscriptionId=%27" + id + "%27)")
                .then()
                .statusCode(200);
    }

    @Test
    void isNarrowedToAProduct() {
        organisation
                .asBuyer()
                .get(ALL + "?$filter=skuId eq {sku}", sold.skuId())
                .then()
                .statusCode(200)
                .body("value.id", containsInAnyOrder(id.toString()));
        organisation
                .asBuyer()
                .get(ALL + "?$filter=skuId eq {sku}", UUID.randomUUID())
                .then()
                .body("value", hasSize(0));
        organisation
                .asBuyer()
                .get(ALL + "?$filter=status eq 'Enabled'")
                .then()
                .statusCode(400)
                .body("error.details[0].target", equalTo("$filter"));
    }

    @Test
    void showsServicesAsDisabledOnceAccessIsGone() {
        organisation
                .asBuyer()
                .post("/v1.0/commerce/subscriptions/{id}/cancel", id)
                .then()
                .statusCode(200);

        organisation
                .as(organisation.passwordAdministrator())
                .get(ALL)
                .then()
                .statusCode(200)
                .body("value[0].status", equalTo("LockedOut"))
                .body("value[0].serviceStatus.provisioningStatus", everyItem(equalTo("Disabled")));
    }

    @Test
    void isClosedToThoseWithoutARole() {
        organisation.as(organisation.employee()).get(ALL).then().statusCode(403);
    }
}
