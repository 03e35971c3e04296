package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DEVICES;
import static dev.zetel.endtoend.organisation.Product.OFFICE_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.chassis.testing.Rule;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import org.junit.jupiter.api.Test;

/** S1, S2, S6, S14, S15: what an organisation buys. */
@EndToEnd
class BuyingTest {

    private final Organisation organisation;

    BuyingTest(Installation zetel) {
        organisation = Organisation.in(zetel);
    }

    @Test
    @Rule("S1")
    void aSubscriptionIsANumberOfSeatsForASetOfServicesS1() {
        var seats = organisation.seats();

        seats.buy(OFFICE_COMPLETE, 3);

        var product = seats.of(OFFICE_COMPLETE).orElseThrow();
        assertThat(product.prepaidUnits().enabled()).isEqualTo(3);
        assertThat(product.servicePlans()).hasSize(OFFICE_COMPLETE.services());
        assertThat(organisation.as(Role.GLOBAL).all("/directory/subscriptions", JsonNode.class))
                .singleElement()
                .satisfies(subscription -> {
                    assertThat(subscription.path("totalLicenses").asInt()).isEqualTo(3);
                    assertThat(subscription.path("status").asText()).isEqualTo("Enabled");
                    assertThat(subscription.path("serviceStatus")).hasSize(OFFICE_COMPLETE.services());
                });
    }

    @Test
    @Rule("S2")
    void anOrganisationChoosesItsServicesAndForHowManyEachS2() {
        var seats = organisation.seats();

        seats.buy(OFFICE_COMPLETE, 2);
        seats.buy(DEVICES, 7);

        assertThat(seats.enabled(OFFICE_COMPLETE)).isEqualTo(2);
        assertThat(seats.enabled(DEVICES)).isEqualTo(7);
        assertThat(seats.licensing().products()).hasSize(2);
    }

    @Test
    @Rule("S6")
    void moreIsBoughtWhenAllSeatsAreTakenS6() {
        var seats = organisation.seats();
        var subscription = seats.buy(OFFICE_COMPLETE, 1);
        var users = organisation.hire(2);
        seats.assign(users.get(0), OFFICE_COMPLETE).expect(200);
        seats.assign(users.get(1), OFFICE_COMPLETE).expect(400);

        seats.commerce().changeQuantity(subscription, 2).expect(200);

        await().until(() -> seats.available(OFFICE_COMPLETE) == 1);
        seats.assign(users.get(1), OFFICE_COMPLETE).expect(200);
    }

    @Test
    @Rule("S14")
    void globalAndBillingAdministratorsBuyAtAnyTimeS14() {
        organisation.seats().buy(OFFICE_COMPLETE, 1);

        var bought = new Seats(organisation.as(Role.BILLING)).order(OFFICE_COMPLETE, 4);

        assertThat(bought.status()).isEqualTo(201);
        await().until(() -> organisation.seats().enabled(OFFICE_COMPLETE) == 5);
    }

    @Test
    @Rule("S15")
    void theNewTotalIsGivenNotTheIncrementS15() {
        var seats = new Seats(organisation.as(Role.BILLING));
        var subscription = seats.buy(OFFICE_COMPLETE, 5);

        var changed = seats.commerce().changeQuantity(subscription, 8).expect(200);

        assertThat(changed.body().path("quantity").asInt()).isEqualTo(8);
        await().until(() -> seats.enabled(OFFICE_COMPLETE) == 8);
    }
}
