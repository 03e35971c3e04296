package dev.zetel.licensing.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.licensing.PoolState;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What other services hear of pools. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class PublishPoolChangesTest {

    @Test
    void publishesEachPoolOfATenant() {
        var organisation = new Organisation();
        var administrator = new Administration(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR));
        var reduced = organisation.sku();
        var free = organisation.sku();
        var purchase = organisation.buys(3, reduced);
        organisation.buys(4, free);
        administrator.assignTo(3, organisation, reduced);
        administrator.assignTo(1, organisation, free);

        purchase.seats(2);

        await().untilAsserted(() -> {
            assertThat(Ledger.publishedPool(organisation.id(), reduced.skuId()).map(PublishPoolChangesTest::standing))
                    .contains("3 of 2 taken, cutoff 3");
            assertThat(Ledger.publishedPool(organisation.id(), free.skuId()).map(PublishPoolChangesTest::standing))
                    .contains("1 of 4 taken, cutoff null");
        });
    }

    private static String standing(PoolState pool) {
        return pool.consumed() + " of " + pool.units().enabled() + " taken, cutoff " + pool.coverageCutoff();
    }
}
