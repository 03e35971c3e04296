package dev.zetel.licensing.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Organisations;
import dev.zetel.licensing.testing.Plans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S8-S12, S18, S19: when seats run short, who is over and what solves it. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class ConflictTest {

    private static final String CONFLICTS = "/v1.0/licensing/conflicts";
    private static final String OPEN = CONFLICTS + "?$filter=status eq 'open'";

    @Inject
    Organisations organisations;

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration global;

    @BeforeEach
    void anOrganisation() {
        organisation = organisations.anOrganisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
    }

    @Test
    void opensForEveryUserAndServiceWhenTheTermEndsS18() {
        var sku = organisation.sku();
        var purchase = organisation.buys(3, sku);
        var users = assignTo(3, sku);

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
        usersOver()
                .body("value.id", equalTo(strings(users)))
                .body("value[0].servicesAffected.servicePlanName", contains("DOCUMENTS", "MAIL"))
                .body("value[0].access", equalTo(true));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void onlyWhoMayBuyIsOfferedTheRenewalS19() {
        var sku = organisation.sku();
        var purchase = organisation.buys(1, sku);
        assignTo(1, sku);
        purchase.expires();

        var userAdministrator = new Administration(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR));

        userAdministrator.read(OPEN).body("value[0].resolutions", empty());
        new Administration(organisation.tokenOf(AdministratorRole.BILLING_ADMINISTRATOR))
                .read(OPEN)
                .body("value[0].resolutions.kind", contains("renew"));
    }

    @Test
    void isResolvedByTheRenewalS12() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        assignTo(2, sku);
        purchase.expires();
        String id = global.read(OPEN).extract().path("value[0].id");

        purchase.renews();

        global.read(OPEN).body("value", empty());
        global.read(CONFLICTS + "/" + id)
                .body("status", equalTo("resolved"))
                .body("resolution", equalTo("renewed"))
                .body("resolvedBy", equalTo("user:somebody"))
                .body("resolutions", empty())
                .body("history.happened", contains("opened", "resolved"));
        assertThat(ledger.conflictFacts(organisation.id()))
                .containsExactly("dev.zetel.licensing.conflict-opened.v1", "dev.zetel.licensing.conflict-resolved.v1");
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void namesTheLatestOnesWhenSeatsAreReducedS38() {
        var sku = organisation.sku();
        var purchase = organisation.buys(5, sku);
        var users = assignTo(5, sku);

        purchase.seats(3);

        global.read(OPEN)
                .body("value[0].seatsShort", equalTo(2))
                .body("value[0].renewalOnly", equalTo(false))
                .body("value[0].causes[0].kind", equalTo("reduced"))
                .body("value[0].causes[0].seats", equalTo(2))
                .body("value[0].resolutions.kind", containsInAnyOrder("buySeats", "removeLicenses", "deleteUsers"))
                .body("value[0].resolutions.find { it.kind == 'buySeats' }.request.body.quantity", equalTo(5));
        usersOver().body("value.id", equalTo(strings(users.subList(3, 5))));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void shrinksWithEachLicenseRemovedUntilItIsGoneS10() {
        var sku = organisation.sku();
        var purchase = organisation.buys(4, sku);
        var users = assignTo(4, sku);
        purchase.seats(2);

        global.remove(users.get(0), sku).statusCode(200);

        global.read(OPEN).body("value[0].seatsShort", equalTo(1));
        usersOver().body("value.id", contains(users.get(3).toString()));
        global.remove(users.get(3), sku).statusCode(200);
        global.read(CONFLICTS).body("value[0].resolution", equalTo("seatsFreed"));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void isResolvedByMoreSeatsS9() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        assignTo(2, sku);
        purchase.seats(1);

        purchase.seats(2);

        global.read(CONFLICTS)
                .body("value[0].status", equalTo("resolved"))
                .body("value[0].resolution", equalTo("seatsBought"));
    }

    @Test
    void isResolvedByDeletingUsersS11S34() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        var users = assignTo(2, sku);
        purchase.seats(1);

        organisation.delete(users.get(0));

        await().untilAsserted(() -> global.read(CONFLICTS).body("value[0].resolution", equalTo("seatsFreed")));
        assertThat(ledger.holders(organisation.id(), sku.skuId())).containsExactly(users.get(1));
    }

    @Test
    void leavesOutServicesThatAnotherCoveredSeatGives() {
        var mail = Plans.mail();
        var suite = organisation.sku(mail, Plans.documents());
        var mailOnly = organisation.sku(mail);
        var purchase = organisation.buys(1, suite);
        organisation.buys(1, mailOnly);
        var user = organisation.user();
        global.assign(user, suite, mailOnly).statusCode(200);

        purchase.expires();

        usersOver().body("value[0].servicesAffected.servicePlanName", contains("DOCUMENTS"));
    }

    @Test
    void offersAllWaysWhileAnotherSubscriptionFundsTheProduct() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var second = organisation.buys(2, sku);
        assignTo(3, sku);

        second.expires();

        global.read(OPEN)
                .body("value[0].seatsShort", equalTo(2))
                .body("value[0].renewalOnly", equalTo(false))
                .body(
                        "value[0].resolutions.kind",
                        containsInAnyOrder("renew", "buySeats", "removeLicenses", "deleteUsers"));
    }

    @Test
    void keepsACauseWhoseGraceIsOver() {
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        assignTo(2, sku);
        purchase.seats(1);

        purchase.reductionLapses();

        global.read(OPEN)
                .body("value[0].causes[0].kind", equalTo("reduced"))
                .body("value[0].causes[0].seats", equalTo(1))
                .body("value[0].causes[0].deadline", nullValue());
        usersOver().body("value[0].access", equalTo(false));
        assertThat(ledger.holders(organisation.id(), sku.skuId())).hasSize(2);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void pagesUsersInTheOrderOfTheirSeats() {
        var sku = organisation.sku();
        var purchase = organisation.buys(5, sku);
        var users = assignTo(5, sku);
        purchase.expires();
        String id = global.read(OPEN).extract().path("value[0].id");

        var first = global.read(CONFLICTS + "/" + id + "/users?$top=3");
        String next = first.body("value", hasSize(3)).extract().path("'@odata.nextLink'");

        global.read(URLDecoder.decode(next.substring(next.indexOf("/v1.0")), StandardCharsets.UTF_8))
                .body("value.id", equalTo(strings(users.subList(3, 5))));
    }

    @Test
    void isNotFoundByAnotherTenant() {
        var sku = organisation.sku();
        var purchase = organisation.buys(1, sku);
        assignTo(1, sku);
        purchase.expires();
        String id = global.read(OPEN).extract().path("value[0].id");

        var stranger =
                new Administration(organisations.anOrganisation().tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));

        stranger.read(CONFLICTS).body("value", empty());
        stranger.read(CONFLICTS + "/" + id).statusCode(404);
        stranger.read(CONFLICTS + "/" + id + "/users").statusCode(404);
    }

    @Test
    void filtersByStatusAndProductAndRefusesTheRest() {
        var sku = organisation.sku();
        var purchase = organisation.buys(1, sku);
        assignTo(1, sku);
        purchase.expires();

        global.read(CONFLICTS + "?$filter=skuId eq " + sku.skuId()).body("value", hasSize(1));
        global.read(CONFLICTS + "?$filter=skuId eq " + UUID.randomUUID()).body("value", empty());
        global.read(CONFLICTS + "?$filter=status eq 'resolved'").body("value", empty());
        global.read(CONFLICTS + "?$filter=status eq 'half'").statusCode(400);
        global.read(CONFLICTS + "?$filter=seatsShort eq 3").statusCode(400);
        global.read(CONFLICTS + "?$orderby=openedAt").statusCode(400);
    }

    private ValidatableResponse usersOver() {
        String id = global.read(OPEN).extract().path("value[0].id");
        return global.read(CONFLICTS + "/" + id + "/users").statusCode(200);
    }

    private List<UUID> assignTo(int many, SkuState sku) {
        var users = new ArrayList<UUID>();
        for (var i = 0; i < many; i++) {
            var user = organisation.user();
            global.assign(user, sku).statusCode(200);
            users.add(user);
        }
        return users;
    }

    private static List<String> strings(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
