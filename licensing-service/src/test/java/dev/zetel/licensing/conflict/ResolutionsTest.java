package dev.zetel.licensing.conflict;

import static dev.zetel.licensing.conflict.OpenConflict.OPEN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S9-S12, S19: what solves a conflict, and to whom it is offered. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S9")
class ResolutionsTest {

    private Organisation organisation;
    private Administration global;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
    }

    @Test
    @Rule("S19")
    void onlyWhoMayBuyIsOfferedTheRenewalS19() {
        var sku = organisation.sku();
        var purchase = organisation.buys(1, sku);
        global.assignTo(1, organisation, sku);
        purchase.expires();

        var userAdministrator = new Administration(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR));

        userAdministrator.read(OPEN).body("value[0].resolutions", empty());
        new Administration(organisation.tokenOf(AdministratorRole.BILLING_ADMINISTRATOR))
                .read(OPEN)
                .body("value[0].resolutions.kind", contains("renew"));
    }

    @Test
    void offersAllWaysWhileAnotherSubscriptionFundsTheProduct() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var second = organisation.buys(2, sku);
        global.assignTo(3, organisation, sku);

        second.expires();

        global.read(OPEN)
                .body("value[0].seatsShort", equalTo(2))
                .body("value[0].renewalOnly", equalTo(false))
                .body(
                        "value[0].resolutions.kind",
                        containsInAnyOrder("renew", "buySeats", "removeLicenses", "deleteUsers"));
    }
}
