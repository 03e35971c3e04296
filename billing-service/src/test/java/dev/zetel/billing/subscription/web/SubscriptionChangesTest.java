package dev.zetel.billing.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S9, S12, S15, S17, S19: what was bought is changed, by those who may. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S17")
class SubscriptionChangesTest {

    private static final String ALL = "/v1.0/commerce/subscriptions";

    private Organisation organisation;
    private UUID id;

    @BeforeEach
    void twentyFiveSeats() {
        organisation = Directory.organisation();
        id = buy(organisation);
    }

    @Test
    void s15GivesTheNewTotal() {
        post("changeQuantity", "{\"quantity\":40}")
                .statusCode(200)
                .header("ETag", equalTo("W/\"2\""))
                .body("quantity", equalTo(40))
                .body("reduction", nullValue());

        assertThat(PublishedEvents.kinds(id)).containsExactly("subscription-purchased", "seats-changed");
    }

    @Test
    void namesTheSeatsThatAReductionLeavesWithAccess() {
        post("changeQuantity", "{\"quantity\":15}")
                .statusCode(200)
                .body("reduction.quantity", equalTo(10))
                .body("upcoming.change", contains("reducedSeatsLapse", "renews"));
    }

    @ParameterizedTest
    @CsvSource({"25, QuantityUnchanged", "0, RequestMalformed", "1000001, RequestMalformed"})
    void refusesInvalidTotals(int total, String code) {
        post("changeQuantity", "{\"quantity\":" + total + "}")
                .statusCode(400)
                .body("error.details[0].code", equalTo(code))
                .body("error.details[0].target", equalTo("quantity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeQuantity", "renew", "cancel"})
    void changesNothingForARequestWithAnOptionThatItDoesNotTake(String verb) {
        post(verb + "?$select=id", "{\"quantity\":30}").statusCode(400);

        assertThat(PublishedEvents.kinds(id)).containsExactly("subscription-purchased");
    }

    @Test
    void buysNothingForARequestWithAnOptionThatItDoesNotTake() {
        organisation
                .asBuyer()
                .body("{\"offerId\":\"" + TestCatalog.sold("P1M").offerId() + "\",\"quantity\":25}")
                .post(ALL + "?$select=id")
                .then()
                .statusCode(400);

        organisation.asBuyer().get(ALL).then().body("value.size()", equalTo(1));
    }

    @Test
    void s17SwitchesAutoRenewalOffAndOnAgain() {
        patch("{\"autoRenew\":false}").statusCode(204).header("ETag", equalTo("W/\"2\""));
        read().body("autoRenew", equalTo(false)).body("upcoming.change", contains("expires", "suspends", "deletes"));
        patch("{\"autoRenew\":false}").statusCode(204).header("ETag", equalTo("W/\"2\""));
        patch("{\"autoRenew\":true}").statusCode(204);
        read().body("autoRenew", equalTo(true)).body("upcoming.change", contains("renews"));

        assertThat(PublishedEvents.kinds(id))
                .containsExactly("subscription-purchased", "auto-renew-changed", "auto-renew-changed");
    }

    @Test
    void refusesToPatchAnythingButAutoRenew() {
        patch("{\"autoRenew\":false,\"quantity\":30}")
                .statusCode(400)
                .body("error.details[0].target", equalTo("quantity"));
        patch("{}").statusCode(400).body("error.details[0].target", equalTo("autoRenew"));
    }

    @Test
    void cancelsOnceAndIsReactivatedByARenewal() {
        post("cancel", "").statusCode(200).body("status", equalTo("LockedOut"));
        post("cancel", "").statusCode(400).body("error.details[0].code", equalTo("SubscriptionNotCancellable"));
        post("changeQuantity", "{\"quantity\":30}")
                .statusCode(400)
                .body("error.details[0].code", equalTo("SubscriptionNotEnabled"));
        post("renew", "").statusCode(200).body("status", equalTo("Enabled"));

        assertThat(PublishedEvents.kinds(id))
                .containsExactly("subscription-purchased", "subscription-cancelled", "subscription-reactivated");
    }

    @Test
    void refusesToRenewWhatRuns() {
        post("renew", "")
                .statusCode(400)
                .body("error.details[0].code", equalTo("SubscriptionNotRenewable"))
                .body("error.message", containsString("paid until"));
    }

    @Test
    void s19IsForGlobalAndBillingAdministratorsOnly() {
        for (var user : new UUID[] {
            organisation.userAdministrator(),
            organisation.serviceAdministrator(),
            organisation.passwordAdministrator(),
            organisation.employee()
        }) {
            organisation.as(user).post(ALL + "/{id}/renew", id).then().statusCode(403);
            organisation.as(user).post(ALL + "/{id}/cancel", id).then().statusCode(403);
            organisation
                    .as(user)
                    .body("{\"quantity\":1}")
                    .post(ALL + "/{id}/changeQuantity", id)
                    .then()
                    .statusCode(403);
            organisation
                    .as(user)
                    .body("{\"autoRenew\":false}")
                    .patch(ALL + "/{id}", id)
                    .then()
                    .statusCode(403);
        }

        assertThat(PublishedEvents.kinds(id)).containsExactly("subscription-purchased");
    }

    @Test
    void honoursTheVersionThatTheCallerHasSeen() {
        organisation
                .asBuyer()
                .header("If-Match", "W/\"7\"")
                .body("{\"quantity\":30}")
                .post(ALL + "/{id}/changeQuantity", id)
                .then()
                .statusCode(412);
        organisation
                .asBuyer()
                .header("If-Match", "W/\"1\"")
                .body("{\"quantity\":30}")
                .post(ALL + "/{id}/changeQuantity", id)
                .then()
                .statusCode(200);
    }

    @Test
    void isNotFoundByAnotherTenant() {
        var stranger = Directory.organisation();

        stranger.asBuyer().get(ALL + "/{id}", id).then().statusCode(404);
        stranger.asBuyer().get(ALL).then().statusCode(200).body("value", hasSize(0));
        stranger.asBuyer().post(ALL + "/{id}/cancel", id).then().statusCode(404);
        stranger.asBuyer()
                .body("{\"autoRenew\":false}")
                .patch(ALL + "/{id}", id)
                .then()
                .statusCode(404);
        stranger.asBuyer()
                .body("{\"quantity\":1}")
                .post(ALL + "/{id}/changeQuantity", id)
                .then()
                .statusCode(404);
        stranger.asBuyer().get("/v1.0/directory/subscriptions/{id}", id).then().statusCode(404);
        read().statusCode(200).body("status", equalTo("Enabled"));
    }

    @Test
    void isReadPageByPageByEveryAdministrator() {
        var other = buy(organisation);
        var reader = organisation.serviceAdministrator();

        var first = organisation.as(reader).get(ALL + "?$top=1&$select=id,quantity");

        first.then().statusCode(200).body("value", hasSize(1)).body("'@odata.nextLink'", notNullValue());
        var second = organisation
                .as(reader)
                .urlEncodingEnabled(false)
                .get(first.jsonPath().getString("'@odata.nextLink'"));
        second.then().statusCode(200).body("value", hasSize(1)).body("'@odata.nextLink'", nullValue());
        assertThat(first.jsonPath().getUUID("value[0].id")).isIn(id, other);
        assertThat(second.jsonPath().getUUID("value[0].id"))
                .isIn(id, other)
                .isNotEqualTo(first.jsonPath().getUUID("value[0].id"));
        organisation.as(organisation.employee()).get(ALL).then().statusCode(403);
    }

    private static UUID buy(Organisation organisation) {
        return organisation
                .asBuyer()
                .body("{\"offerId\":\"" + TestCatalog.sold("P1Y").offerId() + "\",\"quantity\":25}")
                .post(ALL)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private ValidatableResponse read() {
        return organisation.asBuyer().get(ALL + "/{id}", id).then();
    }

    private ValidatableResponse patch(String body) {
        return organisation.asBuyer().body(body).patch(ALL + "/{id}", id).then();
    }

    private ValidatableResponse post(String verb, String body) {
        return organisation.asBuyer().body(body).post(ALL + "/{id}/" + verb, id).then();
    }
}
