package dev.zetel.licensing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Purchase;
import dev.zetel.licensing.testing.Seeds;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work on more users than fit into one transaction, with several replicas at it. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class ManySeatsTest {

    private static final int MANY = 1_300;

    /** Users whose last published event contradicts the access cutoff of the pool. */
    private static final String PUBLISHED_WRONG = """
            select count(*) from seat s join seat_pool p on p.tenant_id = s.tenant_id and p.sku_id = s.sku_id
            where s.tenant_id = :tenant and (p.access_cutoff is null or s.seq < p.access_cutoff) <> coalesce((
                select cast(cast(o.payload as jsonb) #>> '{userLicenses,licenses,0,access}' as boolean) from outbox o
                where o.topic = 'zetel.licensing.user-licenses' and o.key = cast(s.user_id as text)
                order by o.revision desc limit 1), true)
            """;

    private static final String REVISIONS_PUBLISHED_TWICE = """
            select count(*) from (select key from outbox where topic = 'zetel.licensing.user-licenses'
                and tenant_id = :tenant group by key, revision having count(*) > 1) twice
            """;

    @Inject
    Ledger ledger;

    @Inject
    Seeds seeds;

    @Inject
    PublishAccessChanges publishAccessChanges;

    @Inject
    RevokeUnfundedSeats revokeUnfundedSeats;

    private Organisation organisation;
    private SkuState sku;
    private Purchase purchase;

    @BeforeEach
    void aPoolWithManySeats() {
        organisation = new Organisation();
        sku = organisation.sku();
        purchase = organisation.buys(MANY, sku);
        seeds.assignTo(MANY, organisation, sku.skuId());
    }

    @Test
    void publishesTheLossAndTheReturnOfAccessForEveryUser() throws Exception {
        purchase.expires();
        purchase.isSuspended();
        inParallel(publishAccessChanges::step);

        awaitAllPublishedRight();

        assertThat(published()).isEqualTo(MANY);
        purchase.renews();
        inParallel(publishAccessChanges::step);
        awaitAllPublishedRight();
        assertThat(published()).isEqualTo(2 * MANY);
        assertThat(ledger.number(REVISIONS_PUBLISHED_TWICE, organisation.id())).isZero();
    }

    @Test
    void theWalkTurnsRoundWhenTheCutoffMovesUnderIt() {
        purchase.expires();
        purchase.isSuspended();
        await().atMost(Duration.ofSeconds(30)).until(() -> published() > 0);

        purchase.renews();

        awaitAllPublishedRight();
        assertThat(ledger.number(REVISIONS_PUBLISHED_TWICE, organisation.id())).isZero();
    }

    @Test
    void theSeatsOfADeletedSubscriptionAreRevokedInChunks() throws Exception {
        organisation.buys(100, sku);
        purchase.expires();
        purchase.isSuspended();
        purchase.isDeleted();
        inParallel(revokeUnfundedSeats::step);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ledger.seatedUsers(organisation.id(), sku.skuId()))
                        .hasSize(100));

        assertThat(ledger.number("select max(seq) from seat where tenant_id = :tenant", organisation.id()))
                .isEqualTo(100);
        assertThat(ledger.number("select count(*) from license_grant where tenant_id = :tenant", organisation.id()))
                .isEqualTo(100);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
        assertThat(ledger.number(
                        "select count(*) from license_conflict where tenant_id = :tenant and status = 'OPEN'",
                        organisation.id()))
                .isZero();
    }

    private void awaitAllPublishedRight() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(ledger.number(
                            "select count(*) from seat_pool where tenant_id = :tenant and access_publish_pending",
                            organisation.id()))
                    .isZero();
            assertThat(ledger.number(PUBLISHED_WRONG, organisation.id())).isZero();
        });
    }

    private long published() {
        return ledger.number(
                "select count(*) from outbox where topic = 'zetel.licensing.user-licenses' and tenant_id = :tenant",
                organisation.id());
    }

    /** Other replicas, beside the loop of this one. */
    private static void inParallel(Callable<Boolean> step) throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (var done : threads.invokeAll(List.of(step, step, step))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
