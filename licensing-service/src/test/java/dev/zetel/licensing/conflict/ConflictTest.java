package dev.zetel.licensing.conflict;

import static dev.zetel.licensing.conflict.OpenConflict.CONFLICTS;
import static dev.zetel.licensing.conflict.OpenConflict.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S8-S12, S18, S38: when seats run short, and what resolves it. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S8")
class ConflictTest {

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration global;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
    }

    @Test
    @Rule("S18")
    void opensForEveryUserAndServiceWhenTheTermEndsS18() {
        var sku = organisation.sku();
        var purchase = organisation.buys(3, sku);
        var users = global.assignTo(3, organisation, sku);

        purchase.expires();

        global.read(OPEN)
                .statusCode(200)
                .body("value", hasSize(1))
                .body("value[0].seatsShort", equalTo(3))
                .body("value[0].renewalOnly", equalTo(true))
                .body("value[0].causes[0].kind", equalTo("expired"))
                .body("value[0].causes[0].seats", equalTo(3))
                .body("value[0].causes[0].subscriptionId", equalTo(purchase.id().toString()))
                .body("value[0].causes[0].deadline", notNullValue())
                .body("value[0].servicePlans.servicePlanName", contains("MAIL", "DOCUMENTS"))
                .body("value[0].resolutions.kind", contains("renew"))
                .body(
                        "value[0].resolutions[0].request.url",
                        equalTo("/v1.0/commerce/subscriptions/" + purchase.id() + "/renew"));
        new OpenConflict(global)
                .users()
                .body("value.id", equalTo(strings(users)))
                .body("value[0].servicesAffected.servicePlanName", contains("DOCUMENTS", "MAIL"))
                .body("value[0].access", equalTo(true));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    @Rule("S12")
    void isResolvedByTheRenewalS12() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        global.assignTo(2, organisation, sku);
        purchase.expires();
        var id = new OpenConflict(global).id();

        purchase.renews();

        global.read(OPEN).body("value", empty());
        global.read(CONFLICTS + "/" + id)
                .body("status", equalTo("resolved"))
                .body("resolution", equalTo("renewed"))
                .body("resolvedBy", equalTo("user:somebody"))
                .body("resolutions", empty())
                .body("history.happened", contains("opened", "resolved"));
        assertThat(ledger.conflictEvents(organisation.id()))
                .containsExactly("dev.zetel.licensing.conflict-opened.v1", "dev.zetel.licensing.conflict-resolved.v1");
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    @Rule("S38")
    void namesTheLatestOnesWhenSeatsAreReducedS38() {
        var sku = organisation.sku();
        var purchase = organisation.buys(5, sku);
        var users = global.assignTo(5, organisation, sku);

        purchase.seats(3);

        global.read(OPEN)
                .body("value[0].seatsShort", equalTo(2))
                .body("value[0].renewalOnly", equalTo(false))
                .body("value[0].causes[0].kind", equalTo("reduced"))
                .body("value[0].causes[0].seats", equalTo(2))
                .body("value[0].resolutions.kind", containsInAnyOrder("buySeats", "removeLicenses", "deleteUsers"))
                .body("value[0].resolutions.find { it.kind == 'buySeats' }.request.body.quantity", equalTo(5));
        new OpenConflict(global).users().body("value.id", equalTo(strings(users.subList(3, 5))));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    @Rule("S10")
    void shrinksWithEachLicenseRemovedUntilItIsGoneS10() {
        var sku = organisation.sku();
        var purchase = organisation.buys(4, sku);
        var users = global.assignTo(4, organisation, sku);
        purchase.seats(2);

        global.remove(users.get(0), sku).statusCode(200);

        global.read(OPEN).body("value[0].seatsShort", equalTo(1));
        new OpenConflict(global).users().body("value.id", contains(users.get(3).toString()));
        global.remove(users.get(3), sku).statusCode(200);
        global.read(CONFLICTS).body("value[0].resolution", equalTo("seatsFreed"));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    @Rule("S9")
    void isResolvedByMoreSeatsS9() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        global.assignTo(2, organisation, sku);
        purchase.seats(1);

        purchase.seats(2);

        global.read(CONFLICTS)
                .body("value[0].status", equalTo("resolved"))
                .body("value[0].resolution", equalTo("seatsBought"));
    }

    @Test
    @Rule("S11")
    @Rule("S34")
    void isResolvedByDeletingUsersS11S34() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        var users = global.assignTo(2, organisation, sku);
        purchase.seats(1);

        organisation.delete(users.get(0));

        await().untilAsserted(() -> global.read(CONFLICTS)
                .body("value[0].resolution", equalTo("seatsFreed"))
                .body("value[0].resolvedBy", equalTo("user:somebody")));
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).containsExactly(users.get(1));
    }

    @Test
    void keepsACauseWhoseGraceIsOver() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        global.assignTo(2, organisation, sku);
        purchase.seats(1);

        purchase.reductionLapses();

        global.read(OPEN)
                .body("value[0].causes[0].kind", equalTo("reduced"))
                .body("value[0].causes[0].seats", equalTo(1))
                .body("value[0].causes[0].deadline", nullValue());
        new OpenConflict(global).users().body("value[0].access", equalTo(false));
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).hasSize(2);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    private static List<String> strings(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
