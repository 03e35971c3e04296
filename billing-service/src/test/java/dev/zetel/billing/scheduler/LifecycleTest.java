package dev.zetel.billing.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** S17, S18: the automatic lifecycle of subscriptions whose tenants live in real time. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@Rule("S17")
@Rule("S18")
class LifecycleTest {

    @Inject
    PastPurchases past;

    @Inject
    Replica replica;

    @Test
    void s18TheSchedulerExpiresWhatIsOver() {
        var organisation = Directory.organisation();
        var offer = TestCatalog.sold("P1M").offerId();

        var id = past.add(organisation, offer, 1, false, monthsAgo(1)).get(0);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> PublishedEvents.kinds(id).contains("subscription-expired"));
        assertThat(PublishedEvents.newest(id, "subscription-expired").actor()).isEqualTo("scheduler");
        organisation
                .asBuyer()
                .get("/v1.0/commerce/subscriptions/{id}", id)
                .then()
                .body("status", equalTo("Warning"));
    }

    @Test
    void replicasSideBySideDoEachThingOnce() throws Exception {
        var organisation = Directory.organisation();
        var offer = TestCatalog.sold("P1M").offerId();
        var ids = new ArrayList<UUID>();
        ids.addAll(past.add(organisation, offer, 120, true, monthsAgo(3)));
        ids.addAll(past.add(organisation, offer, 120, false, monthsAgo(3)));
        var threads = Executors.newFixedThreadPool(4);
        var start = new CyclicBarrier(4);
        var runs = new ArrayList<Future<Integer>>();

        for (var i = 0; i < 4; i++) {
            runs.add(threads.submit(() -> {
                start.await();
                return replica.work();
            }));
        }
        for (var run : runs) {
            run.get();
        }
        threads.shutdown();

        // what the application's own scheduler still holds is skipped by the others
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids)
                        .allSatisfy(id -> assertThat(PublishedEvents.about(id)).isNotEmpty()));
        for (var id : ids.subList(0, 120)) {
            assertThat(PublishedEvents.kinds(id))
                    .containsExactly("subscription-renewed", "subscription-renewed", "subscription-renewed");
            assertThat(PublishedEvents.about(id))
                    .extracting(PublishedEvents.Event::revision)
                    .containsExactly(2L, 3L, 4L);
        }
        for (var id : ids.subList(120, 240)) {
            assertThat(PublishedEvents.kinds(id)).containsExactly("subscription-expired", "subscription-suspended");
            assertThat(PublishedEvents.about(id))
                    .extracting(PublishedEvents.Event::revision)
                    .containsExactly(3L, 4L);
        }
    }

    @Test
    void leavesSandboxTenantsToTheirClocks() {
        var start = monthsAgo(6);
        var sandbox = Directory.sandbox(start);
        var organisation = Directory.organisation();
        var offer = TestCatalog.sold("P1M").offerId();
        var still = past.add(sandbox, offer, 1, false, start).get(0);
        var moved = past.add(organisation, offer, 1, false, start).get(0);

        replica.work();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> PublishedEvents.kinds(moved).size() == 3);

        assertThat(PublishedEvents.about(still)).isEmpty();
    }

    @Test
    void s17DoesWhatIsDueBeforeARequestThatComesAMomentEarlier() {
        var organisation = Directory.organisation();
        var offer = TestCatalog.sold("P1M").offerId();
        var id = past.add(organisation, offer, 1, false, monthsAgo(1)).get(0);

        organisation
                .asBuyer()
                .body("{\"autoRenew\":true}")
                .patch("/v1.0/commerce/subscriptions/{id}", id)
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("SubscriptionNotEnabled"));
    }

    /** A minute more than that, so that it is over in every time zone and month. */
    private static Instant monthsAgo(int months) {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(ZoneOffset.UTC)
                .minusMonths(months)
                .minusMinutes(1)
                .toInstant();
    }
}
