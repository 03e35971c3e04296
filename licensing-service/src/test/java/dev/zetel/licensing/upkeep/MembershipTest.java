package dev.zetel.licensing.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.licensing.HeldLicense;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Organisations;
import dev.zetel.licensing.testing.Plans;
import dev.zetel.licensing.testing.Purchase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S34, S37, decisions 11 and 12: seats that follow the deletion and the restoration of users by themselves. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class MembershipTest {

    private static final String RAISED_UNTOLD = """
            select count(*) from license_holder h where h.tenant_id = :tenant and h.revision <> coalesce((
                select max(o.revision) from outbox o
                where o.topic = 'zetel.licensing.user-licenses' and o.key = cast(h.user_id as text)), 0)
            """;

    @Inject
    Organisations organisations;

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration global;
    private SkuState sku;
    private Purchase purchase;

    @BeforeEach
    void anOrganisationWithTwoSeats() {
        organisation = organisations.anOrganisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
        sku = organisation.sku();
        purchase = organisation.buys(2, sku);
    }

    @Test
    void aDeletedUserFreesHisSeatForOthersS34() {
        var leaver = licensed();
        licensed();

        organisation.delete(leaver);

        awaitHolders(1);
        assertThat(ledger.told(leaver).licenses()).isEmpty();
        global.assign(organisation.user(), sku).statusCode(200);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void aRestoredUserGetsHisLicenseBackWithANewSeatS37() {
        var user = licensed();
        licensed();
        organisation.delete(user);
        awaitHolders(1);

        organisation.restore(user);

        awaitHolders(2);
        await().untilAsserted(() -> assertThat(ledger.told(user).licenses())
                .singleElement()
                .satisfies(license -> {
                    assertThat(license.seatOrder()).isEqualTo(3);
                    assertThat(license.grants().get(0).error()).isEqualTo("None");
                }));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void aRestoredUserWithoutAFreeSeatWaitsForOneS37() {
        var user = licensed();
        licensed();
        organisation.delete(user);
        awaitHolders(1);
        var overtaker = licensed();

        organisation.restore(user);

        awaitError(user, "CountViolation");
        global.read("/v1.0/users/" + user + "/licenseDetails")
                .body("value[0].servicePlans[0].provisioningStatus", equalTo("Error"));
        global.remove(overtaker, sku).statusCode(200);
        awaitError(user, "None");
        assertThat(ledger.holders(organisation.id(), sku.skuId()))
                .contains(user)
                .hasSize(2);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void boughtSeatsGoToThoseWhoWaitInTheOrderOfTheirRequests() {
        var first = licensed();
        var second = licensed();
        Stream.of(first, second).forEach(organisation::delete);
        awaitHolders(0);
        licensed();
        licensed();
        organisation.restore(first);
        awaitError(first, "CountViolation");
        organisation.restore(second);
        awaitError(second, "CountViolation");

        purchase.seats(3);

        awaitError(first, "None");
        assertThat(ledger.holders(organisation.id(), sku.skuId())).hasSize(3).doesNotContain(second);
    }

    @Test
    void anIntentNeverBringsTogetherWhatExcludesEachOther() {
        var mail = Plans.mail();
        var full = organisation.sku(mail);
        var lite = organisation.sku(Plans.excluding(mail));
        organisation.buys(1, full);
        organisation.buys(1, lite);
        var user = organisation.user();
        var other = organisation.user();
        global.assign(user, full).statusCode(200);
        organisation.delete(user);
        await().until(() -> ledger.holders(organisation.id(), full.skuId()).isEmpty());
        global.assign(other, full).statusCode(200);
        organisation.restore(user);
        awaitError(user, "CountViolation");
        global.assign(user, lite).statusCode(200);

        global.remove(other, full).statusCode(200);

        await().untilAsserted(() ->
                assertThat(license(user, full).grants().get(0).error()).isEqualTo("MutuallyExclusiveViolation"));
        assertThat(ledger.holders(organisation.id(), full.skuId())).isEmpty();
    }

    @Test
    void deletionAndRestorationToldTwiceChangeNothing() {
        var user = licensed();
        var deleted = organisation.delete(user);
        awaitHolders(0);
        organisation.restore(user);
        awaitHolders(1);

        organisation.again(deleted);

        global.assign(organisation.user(), sku).statusCode(200);
        assertThat(ledger.holders(organisation.id(), sku.skuId()))
                .contains(user)
                .hasSize(2);
        assertThat(ledger.number("select count(*) from holding_review where tenant_id = :tenant", organisation.id()))
                .isZero();
    }

    @Test
    void aRevisionIsRaisedOnlyForWhatIsTold() {
        var withNothing = organisation.user();
        var licensed = licensed();

        Stream.of(withNothing, licensed).forEach(organisation::delete);
        organisation.restore(withNothing);

        awaitHolders(0);
        await().untilAsserted(() -> assertThat(ledger.number(
                        "select count(*) from holding_review where tenant_id = :tenant", organisation.id()))
                .isZero());
        assertThat(ledger.number(RAISED_UNTOLD, organisation.id())).isZero();
    }

    private UUID licensed() {
        var user = organisation.user();
        global.assign(user, sku).statusCode(200);
        return user;
    }

    private HeldLicense license(UUID user, SkuState product) {
        return ledger.told(user).licenses().stream()
                .filter(license -> license.skuId().equals(product.skuId()))
                .findFirst()
                .orElseThrow();
    }

    private void awaitHolders(int many) {
        await().untilAsserted(() ->
                assertThat(ledger.holders(organisation.id(), sku.skuId())).hasSize(many));
    }

    private void awaitError(UUID user, String error) {
        await().untilAsserted(() -> assertThat(ledger.told(user).licenses())
                .singleElement()
                .satisfies(
                        license -> assertThat(license.grants().get(0).error()).isEqualTo(error)));
    }
}
