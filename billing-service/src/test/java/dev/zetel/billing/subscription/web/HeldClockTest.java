package dev.zetel.billing.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A test clock never leaves a due date behind, not even of a purchase that is being written while it moves. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class HeldClockTest {

    private static final Instant START = Instant.parse("2030-01-31T08:00:00Z");

    @Inject
    PurchaseInFlight inFlight;

    @Test
    void waitsForAPurchaseThatWasDatedByIt() throws Exception {
        var sandbox = Directory.sandbox(START);
        var offer = TestCatalog.sold("P1M").offerId();
        var dated = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        var purchase = threads.submit(() -> inFlight.buy(sandbox, offer, dated, mayCommit));
        dated.await();

        var move = threads.submit(() -> Directory.clockShows(sandbox, START.plus(Duration.ofDays(40)), 2));
        await().atMost(Duration.ofSeconds(20)).until(inFlight::aClockIsWaiting);
        mayCommit.countDown();
        var id = purchase.get();
        move.get();
        threads.shutdown();

        assertThat(PublishedEvents.kinds(id)).containsExactly("subscription-purchased", "subscription-renewed");
        var clocks = PublishedEvents.about(sandbox.id());
        assertThat(clocks.get(clocks.size() - 1).json().at("/clock/nextDue").asText())
                .isEqualTo("2030-03-31T08:00:00Z");
    }
}
