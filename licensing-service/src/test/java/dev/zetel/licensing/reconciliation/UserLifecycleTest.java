package dev.zetel.licensing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.licensing.HeldLicense;
import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Plans;
import dev.zetel.licensing.testing.Purchase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S34, S37, decisions 11 and 12: seats that follow the deletion and the restoration of users automatically. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UserLifecycleTest {

    private static final String RAISED_UNPUBLISHED = """
            select count(*) from user_licenses h where h.tenant_id = :tenant and h.revision <> coalesce((
                select max(o.revision) from outbox o
                where o.topic = 'zetel.licensing.user-licenses' and o.key = cast(h.user_id as text)), 0)
            """;

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration global;
    private SkuState sku;
    private Purchase purchase;

    @BeforeEach
    void anOrganisationWithTwoSeats() {
        organisation = new Organisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
        sku = organisation.sku();
        purchase = organisation.buys(2, sku);
    }

    @Test
    @Rule("S34")
    void aDeletedUserFreesTheSeatForOthersS34() {
        var leaver = licensed();
        licensed();

        organisation.delete(leaver);

        awaitSeatedUsers(1);
        assertThat(Ledger.published(leaver).licenses()).isEmpty();
        global.assign(organisation.user(), sku).statusCode(200);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    @Rule("S37")
    void aRestoredUserGetsTheLicenseBackWithANewSeatS37() {
        var user = licensed();
        licensed();
        organisation.delete(user);
        awaitSeatedUsers(1);

        organisation.restore(user);

        awaitSeatedUsers(2);
        await().untilAsserted(() -> assertThat(Ledger.published(user).licenses())
                .singleElement()
                .satisfies(license -> {
                    assertThat(license.seatOrder()).isEqualTo(3);
                    assertThat(license.grants().get(0).error()).isEqualTo(LicenseError.NONE);
                }));
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    @Rule("S37")
    void aRestoredUserWithoutAFreeSeatWaitsForOneS37() {
        var user = licensed();
        licensed();
        organisation.delete(user);
        awaitSeatedUsers(1);
        var overtaker = licensed();

        organisation.restore(user);

        awaitError(user, LicenseError.COUNT_VIOLATION);
        global.read("/v1.0/users/" + user + "/licenseDetails")
                .body("value[0].servicePlans[0].provisioningStatus", equalTo("Error"));
        global.remove(overtaker, sku).statusCode(200);
        awaitError(user, LicenseError.NONE);
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId()))
                .contains(user)
                .hasSize(2);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void boughtSeatsGoToThoseWhoWaitInTheOrderOfTheirRequests() {
        var first = licensed();
        var second = licensed();
        Stream.of(first, second).forEach(organisation::delete);
        awaitSeatedUsers(0);
        licensed();
        licensed();
        organisation.restore(first);
        awaitError(first, LicenseError.COUNT_VIOLATION);
        organisation.restore(second);
        awaitError(second, LicenseError.COUNT_VIOLATION);

        purchase.seats(3);

        awaitError(first, LicenseError.NONE);
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId()))
                .hasSize(3)
                .doesNotContain(second);
    }

    @Test
    void aWaitlistedGrantNeverBringsTogetherWhatExcludesEachOther() {
        var mail = Plans.mail();
        var full = organisation.sku(mail);
        var lite = organisation.sku(Plans.excluding(mail));
        organisation.buys(1, full);
        organisation.buys(1, lite);
        var user = organisation.user();
        var other = organisation.user();
        global.assign(user, full).statusCode(200);
        organisation.delete(user);
        await().until(() -> ledger.seatedUsers(organisation.id(), full.skuId()).isEmpty());
        global.assign(other, full).statusCode(200);
        organisation.restore(user);
        awaitError(user, LicenseError.COUNT_VIOLATION);
        global.assign(user, lite).statusCode(200);

        global.remove(other, full).statusCode(200);

        await().untilAsserted(
                        () -> assertThat(license(user, full).grants().get(0).error())
                                .isEqualTo(LicenseError.MUTUALLY_EXCLUSIVE_VIOLATION));
        assertThat(ledger.seatedUsers(organisation.id(), full.skuId())).isEmpty();
    }

    @Test
    void deletionAndRestorationDeliveredTwiceChangeNothing() {
        var user = licensed();
        var deleted = organisation.delete(user);
        awaitSeatedUsers(0);
        organisation.restore(user);
        awaitSeatedUsers(1);

        organisation.again(deleted);

        global.assign(organisation.user(), sku).statusCode(200);
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId()))
                .contains(user)
                .hasSize(2);
        assertThat(ledger.number(
                        "select count(*) from user_lifecycle_task where tenant_id = :tenant", organisation.id()))
                .isZero();
    }

    @Test
    void aRevisionIsRaisedOnlyForWhatIsPublished() {
        var withNothing = organisation.user();
        var licensed = licensed();

        Stream.of(withNothing, licensed).forEach(organisation::delete);
        organisation.restore(withNothing);

        awaitSeatedUsers(0);
        await().untilAsserted(() -> assertThat(ledger.number(
                        "select count(*) from user_lifecycle_task where tenant_id = :tenant", organisation.id()))
                .isZero());
        assertThat(ledger.number(RAISED_UNPUBLISHED, organisation.id())).isZero();
    }

    private UUID licensed() {
        var user = organisation.user();
        global.assign(user, sku).statusCode(200);
        return user;
    }

    private HeldLicense license(UUID user, SkuState product) {
        return Ledger.published(user).licenses().stream()
                .filter(license -> license.skuId().equals(product.skuId()))
                .findFirst()
                .orElseThrow();
    }

    private void awaitSeatedUsers(int many) {
        await().untilAsserted(() ->
                assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).hasSize(many));
    }

    private void awaitError(UUID user, LicenseError error) {
        await().untilAsserted(() -> assertThat(Ledger.published(user).licenses())
                .singleElement()
                .satisfies(
                        license -> assertThat(license.grants().get(0).error()).isEqualTo(error)));
    }
}
