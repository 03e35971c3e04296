package dev.zetel.licensing.subscribedsku;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S2: what was bought, how much of it is taken and how much is free. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S2")
class SubscribedSkusTest {

    private static final String SKUS = "/v1.0/subscribedSkus";

    private Organisation organisation;
    private Administration reader;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        reader = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
    }

    @Test
    void showsBoughtTakenAndFreeOfAllSubscriptionsTogether() {
        var sku = organisation.sku();
        var first = organisation.buys(3, sku);
        var second = organisation.buys(2, sku);
        reader.assign(organisation.user(), sku).statusCode(200);
        second.expires();

        reader.read(SKUS + "/" + organisation.id() + "_" + sku.skuId())
                .statusCode(200)
                .body("id", equalTo(organisation.id() + "_" + sku.skuId()))
                .body("skuPartNumber", equalTo(sku.skuPartNumber()))
                .body("capabilityStatus", equalTo("Enabled"))
                .body("consumedUnits", equalTo(1))
                .body("available", equalTo(2))
                .body("prepaidUnits.enabled", equalTo(3))
                .body("prepaidUnits.warning", equalTo(2))
                .body("servicePlans.servicePlanName", contains("MAIL", "DOCUMENTS"))
                .body("servicePlans[0].provisioningStatus", equalTo("Success"))
                .body("subscriptionIds", hasSize(2));
        reader.read(SKUS)
                .body("value", hasSize(1))
                .body("value[0].accountId", equalTo(organisation.id().toString()))
                .body("value[0].accountName", equalTo("Sandbox"));
        first.expires();
        reader.read(SKUS).body("value[0].capabilityStatus", equalTo("Warning"));
    }

    @Test
    void followsTheStatusesOfASubscription() {
        var sku = organisation.sku();
        var purchase = organisation.buys(1, sku);

        purchase.expires();
        purchase.isSuspended();
        reader.read(SKUS).body("value[0].capabilityStatus", equalTo("Suspended"));
        purchase.isCancelled();
        reader.read(SKUS).body("value[0].capabilityStatus", equalTo("LockedOut"));
        purchase.isDeleted();
        reader.read(SKUS)
                .body("value[0].capabilityStatus", equalTo("Deleted"))
                .body("value[0].subscriptionIds", empty());
    }

    @Test
    @Rule("S8")
    void mayExceedWhatIsBoughtS8() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        reader.assign(organisation.user(), sku).statusCode(200);
        reader.assign(organisation.user(), sku).statusCode(200);

        purchase.seats(1);

        reader.read(SKUS).body("value[0].consumedUnits", equalTo(2)).body("value[0].available", equalTo(0));
    }

    @Test
    void countsASubscriptionOnceItsProductArrives() {
        var sku = organisation.unpublishedSku();
        organisation.buys(4, sku);
        reader.read(SKUS).body("value", empty());

        organisation.publish(sku);

        reader.read(SKUS).body("value[0].prepaidUnits.enabled", equalTo(4));
        reader.assign(organisation.user(), sku).statusCode(200);
    }

    @Test
    void selectsAndRefusesOtherOptions() {
        organisation.buys(1, organisation.sku());

        reader.read(SKUS + "?$select=skuId,consumedUnits")
                .body("value[0]", hasKey("skuId"))
                .body("value[0]", not(hasKey("prepaidUnits")));
        reader.read(SKUS + "?$filter=skuId eq 'x'").statusCode(400);
        reader.read(SKUS + "?$select=nonsense").statusCode(400);
    }

    @Test
    void isForAdministratorsOfTheTenantOnly() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var stranger = new Administration(new Organisation().tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));

        stranger.read(SKUS).body("value", empty());
        stranger.read(SKUS + "/" + organisation.id() + "_" + sku.skuId()).statusCode(404);
        new Administration(organisation.tokenOf(organisation.user())).read(SKUS).statusCode(403);
        reader.read(SKUS + "/nonsense").statusCode(404);
        reader.read(SKUS + "/" + organisation.id() + "_" + "-".repeat(36)).statusCode(404);
    }
}
