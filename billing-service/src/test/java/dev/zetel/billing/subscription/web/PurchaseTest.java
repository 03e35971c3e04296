package dev.zetel.billing.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S1, S6, S14, S16: seats are bought, by those who may. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S1")
@Rule("S6")
@Rule("S16")
class PurchaseTest {

    @Test
    void s16BuysSeatsOnTheTermsOfAnOffer() {
        var organisation = Directory.organisation();
        var sold = TestCatalog.sold("P1Y");

        var id = purchase(organisation, organisation.billingAdministrator(), sold.offerId(), 25)
                .statusCode(201)
                .header("ETag", equalTo("W/\"1\""))
                .body("status", equalTo("Enabled"))
                .body("quantity", equalTo(25))
                .body("autoRenew", equalTo(true))
                .body("skuPartNumber", equalTo("OFFICE_BASIC"))
                .body("upcoming[0].change", equalTo("renews"))
                .body("upcoming[0].dateTime", notNullValue())
                .extract()
                .jsonPath()
                .getUUID("id");

        var events = PublishedEvents.about(id);
        assertThat(events).extracting(PublishedEvents.Event::kind).containsExactly("subscription-purchased");
        assertThat(events.get(0).actor()).isEqualTo("user:" + organisation.billingAdministrator());
        assertThat(events.get(0).json().at("/subscription/tenantId").asText())
                .isEqualTo(organisation.id().toString());
    }

    @Test
    void s14LetsGlobalAndBillingAdministratorsBuyAndNobodyElse() {
        var organisation = Directory.organisation();
        var offer = TestCatalog.sold("P1Y").offerId();

        purchase(organisation, organisation.globalAdministrator(), offer, 1).statusCode(201);
        purchase(organisation, organisation.billingAdministrator(), offer, 1).statusCode(201);
        purchase(organisation, organisation.userAdministrator(), offer, 1).statusCode(403);
        purchase(organisation, organisation.serviceAdministrator(), offer, 1).statusCode(403);
        purchase(organisation, organisation.passwordAdministrator(), offer, 1).statusCode(403);
        purchase(organisation, organisation.employee(), offer, 1).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "null", "\"many\"", "1.5"})
    void refusesQuantitiesThatNobodyCanBuy(String quantity) {
        var organisation = Directory.organisation();
        var offer = TestCatalog.sold("P1Y").offerId();

        organisation
                .asBuyer()
                .body("{\"offerId\":\"" + offer + "\",\"quantity\":" + quantity + "}")
                .post("/v1.0/commerce/subscriptions")
                .then()
                .statusCode(400)
                .body("error.details[0].target", equalTo("quantity"));
    }

    @Test
    void refusesAnOfferThatIsNotThere() {
        var organisation = Directory.organisation();

        purchase(organisation, organisation.billingAdministrator(), UUID.randomUUID(), 1)
                .statusCode(400)
                .body("error.details[0].code", equalTo("OfferUnknown"));
    }

    private static ValidatableResponse purchase(Organisation organisation, UUID who, UUID offer, int quantity) {
        return organisation
                .as(who)
                .body("{\"offerId\":\"" + offer + "\",\"quantity\":" + quantity + "}")
                .post("/v1.0/commerce/subscriptions")
                .then();
    }
}
