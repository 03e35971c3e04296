package dev.zetel.licensing.conflict;

import static dev.zetel.licensing.conflict.OpenConflict.CONFLICTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Plans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators read of conflicts: of their own tenant, in pages, narrowed. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class ConflictsResourceTest {

    private Organisation organisation;
    private Administration global;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
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

        new OpenConflict(global).users().body("value[0].servicesAffected.servicePlanName", contains("DOCUMENTS"));
    }

    @Test
    void pagesUsersInTheOrderOfTheirSeats() {
        var sku = organisation.sku();
        var purchase = organisation.buys(5, sku);
        var users = global.assignTo(5, organisation, sku);
        purchase.expires();
        var id = new OpenConflict(global).id();

        var first = global.read(CONFLICTS + "/" + id + "/users?$top=3");
        String next = first.body("value", hasSize(3)).extract().path("'@odata.nextLink'");

        global.read(URLDecoder.decode(next.substring(next.indexOf("/v1.0")), StandardCharsets.UTF_8))
                .body("value.id", contains(users.get(3).toString(), users.get(4).toString()));
    }

    @Test
    void isNotFoundByAnotherTenant() {
        var sku = organisation.sku();
        var purchase = organisation.buys(1, sku);
        global.assignTo(1, organisation, sku);
        purchase.expires();
        var id = new OpenConflict(global).id();

        var stranger = new Administration(new Organisation().tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));

        stranger.read(CONFLICTS).body("value", empty());
        stranger.read(CONFLICTS + "/" + id).statusCode(404);
        stranger.read(CONFLICTS + "/" + id + "/users").statusCode(404);
    }

    @Test
    void filtersByStatusAndProductAndRefusesTheRest() {
        var sku = organisation.sku();
        var purchase = organisation.buys(1, sku);
        global.assignTo(1, organisation, sku);
        purchase.expires();

        global.read(CONFLICTS + "?$filter=skuId eq " + sku.skuId()).body("value", hasSize(1));
        global.read(CONFLICTS + "?$filter=skuId eq " + UUID.randomUUID()).body("value", empty());
        global.read(CONFLICTS + "?$filter=status eq 'resolved'").body("value", empty());
        global.read(CONFLICTS + "?$filter=status eq 'half'").statusCode(400);
        global.read(CONFLICTS + "?$filter=skuId eq 'half'").statusCode(400);
        global.read(CONFLICTS + "?$filter=seatsShort eq 3").statusCode(400);
        global.read(CONFLICTS + "?$orderby=openedAt").statusCode(400);
    }
}
