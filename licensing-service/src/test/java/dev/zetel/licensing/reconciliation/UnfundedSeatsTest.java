package dev.zetel.licensing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.licensing.HeldLicense;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Purchase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions 2 and 6: seats and access that follow the subscriptions by themselves. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UnfundedSeatsTest {

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
    void aDeletedSubscriptionRevokesTheUnfundedSeatsLatestFirst() {
        var second = organisation.buys(2, sku);
        var users = List.of(licensed(), licensed(), licensed(), licensed());
        second.expires();
        second.isSuspended();
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).hasSize(4);

        second.isDeleted();

        await().untilAsserted(() -> assertThat(ledger.seatedUsers(organisation.id(), sku.skuId()))
                .containsExactlyElementsOf(users.subList(0, 2)));
        global.read("/v1.0/licensing/conflicts")
                .body("value[0].status", equalTo("resolved"))
                .body("value[0].resolution", equalTo("subscriptionDeleted"));
        assertThat(Ledger.published(users.get(3)).licenses()).isEmpty();
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void aReductionNeverRevokesASeat() {
        licensed();
        licensed();
        purchase.seats(1);
        purchase.reductionLapses();
        purchase.expires();
        purchase.isSuspended();

        assertThat(ledger.number(
                        "select coalesce(sum(revocations_due), 0) from seat_pool where tenant_id = :tenant",
                        organisation.id()))
                .isZero();
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).hasSize(2);
    }

    @Test
    void publishesWhoLosesAndRegainsAccess() {
        var users = List.of(licensed(), licensed());
        purchase.expires();
        assertThat(license(users.get(0)).access()).isTrue();

        purchase.isSuspended();

        users.forEach(user ->
                await().untilAsserted(() -> assertThat(license(user).access()).isFalse()));
        purchase.renews();
        users.forEach(user ->
                await().untilAsserted(() -> assertThat(license(user).access()).isTrue()));
    }

    @Test
    void publishesThePool() {
        licensed();
        purchase.seats(1);

        await().untilAsserted(() -> {
            var published = PublishedEvents.about(organisation.id() + "/" + sku.skuId());
            assertThat(published).isNotEmpty();
            assertThat(published.get(published.size() - 1).payload())
                    .contains("\"enabled\":1", "\"reduced\":1", "\"consumed\":1");
        });
    }

    private UUID licensed() {
        var user = organisation.user();
        global.assign(user, sku).statusCode(200);
        return user;
    }

    private HeldLicense license(UUID user) {
        return Ledger.published(user).licenses().stream()
                .filter(license -> license.skuId().equals(sku.skuId()))
                .findFirst()
                .orElseThrow();
    }
}
