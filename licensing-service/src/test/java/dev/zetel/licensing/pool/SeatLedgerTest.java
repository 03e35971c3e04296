package dev.zetel.licensing.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Purchase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The ledger against a naive model and against a recount, one step at a time and in many threads. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S8")
@Rule("S18")
@Rule("S27")
class SeatLedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    LedgerSteps steps;

    private Organisation organisation;
    private TenantId tenant;
    private SkuState sku;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        tenant = new TenantId(organisation.id());
        sku = organisation.sku();
    }

    @RepeatedTest(3)
    void isWhatTheModelSaysAfterEachStep(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var model = new PoolModel();
        var purchase = organisation.buys(6, sku);
        var second = organisation.buys(3, sku);
        model.fund(9, 0);
        for (var step = 0; step < 100; step++) {
            move(random, model, purchase, second);
            assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).isEqualTo(model.seats());
            assertThat(steps.uncovered(tenant, sku.skuId())).isEqualTo(model.uncovered());
            assertThat(steps.withoutAccess(tenant, sku.skuId())).isEqualTo(model.withoutAccess());
            assertThat(ledger.brokenPools(organisation.id())).isEmpty();
        }
    }

    private void move(Random random, PoolModel model, Purchase purchase, Purchase second) {
        var seats = model.seats();
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> {
                var user = UUID.randomUUID();
                assertThat(steps.take(tenant, sku.skuId(), user)).isEqualTo(model.take(user));
            }
            case 3 -> {
                if (!seats.isEmpty()) {
                    var user = seats.get(random.nextInt(seats.size()));
                    steps.release(tenant, sku.skuId(), user);
                    model.release(user);
                }
            }
            case 4 -> {
                purchase.quantity(random.nextInt(12));
                model.fund(purchase.enabled() + second.enabled(), purchase.warning() + second.warning());
            }
            default -> {
                if (second.enabled() > 0) {
                    second.expires();
                } else {
                    second.renews();
                }
                model.fund(purchase.enabled() + second.enabled(), purchase.warning() + second.warning());
            }
        }
    }

    @Test
    void holdsInManyThreadsAtOnce() throws Exception {
        var purchase = organisation.buys(20, sku);
        var work = IntStream.range(0, 6)
                .<Callable<Void>>mapToObj(worker -> () -> takeAndRelease(new Random(worker)))
                .toList();
        var all = new ArrayList<>(work);
        all.add(() -> {
            var random = new Random(99);
            for (var i = 0; i < 25; i++) {
                purchase.quantity(random.nextInt(30));
            }
            return null;
        });

        runAll(all);

        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    private Void takeAndRelease(Random random) {
        var mine = new ArrayList<UUID>();
        for (var i = 0; i < 60; i++) {
            var user = UUID.randomUUID();
            if (random.nextInt(3) > 0 && steps.take(tenant, sku.skuId(), user)) {
                mine.add(user);
            } else if (!mine.isEmpty()) {
                steps.release(tenant, sku.skuId(), mine.remove(random.nextInt(mine.size())));
            }
        }
        return null;
    }

    /** S18: the cutoffs of a pool are in one row; no user is visited, however many there are. */
    @Test
    void expiryTouchesNoSeatAndNoUser() {
        var purchase = organisation.buys(50, sku);
        IntStream.range(0, 50).forEach(i -> steps.take(tenant, sku.skuId(), UUID.randomUUID()));
        var before = steps.writes(sku.skuId());

        purchase.expires();

        assertThat(steps.writes(sku.skuId())).isEqualTo(before);
        assertThat(steps.uncovered(tenant, sku.skuId())).hasSize(50);
        await().untilAsserted(
                        () -> assertThat(ledger.brokenPools(organisation.id())).isEmpty());
    }

    private static void runAll(List<Callable<Void>> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
