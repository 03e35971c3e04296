package dev.zetel.billing.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S12, S18: the lifecycle of subscriptions whose tenant has a test clock. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TestClockTest {

    private static final Instant START = Instant.parse("2030-01-31T08:00:00Z");
    private static final Instant END = Instant.parse("2030-02-28T08:00:00Z");
    private static final Instant SUSPENSION = END.plus(Duration.ofDays(30));

    @Test
    void s18ExpiresWhenTheClockPassesTheEndAndSaysWhatComesNext() {
        var sandbox = Directory.sandbox(START);
        var id = buy(sandbox);
        switchAutoRenewalOff(sandbox, id);

        Directory.clockShows(sandbox, END.plusSeconds(1), 2);

        assertThat(PublishedEvents.kinds(id))
                .containsExactly("subscription-purchased", "auto-renew-changed", "subscription-expired");
        var expired = PublishedEvents.about(id).get(2);
        assertThat(expired.json().get("occurredAt").asText()).isEqualTo(END.toString());
        assertThat(expired.actor()).as("who moved the clock").isEqualTo(Deliveries.ACTOR);
        var reached = last(clocks(sandbox));
        assertThat(reached.revision()).isEqualTo(2);
        assertThat(reached.json().at("/clock/reachedAt").asText())
                .isEqualTo(END.plusSeconds(1).toString());
        assertThat(reached.json().at("/clock/nextDue").asText()).isEqualTo(SUSPENSION.toString());
    }

    @Test
    void doesAllThatIsDueWhenTheClockIsMovedFar() {
        var sandbox = Directory.sandbox(START);
        var id = buy(sandbox);
        switchAutoRenewalOff(sandbox, id);

        Directory.clockShows(sandbox, START.plus(Duration.ofDays(400)), 2);

        assertThat(PublishedEvents.kinds(id).subList(2, 5))
                .containsExactly("subscription-expired", "subscription-suspended", "subscription-deleted");
        assertThat(PublishedEvents.about(id))
                .extracting(PublishedEvents.Event::revision)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(last(clocks(sandbox)).json().at("/clock/nextDue").isNull()).isTrue();
    }

    @Test
    void doesOnEachAnnouncedDateWhatWasAnnounced() {
        var sandbox = Directory.sandbox(START);
        var id = buy(sandbox);
        switchAutoRenewalOff(sandbox, id);
        changeQuantity(sandbox, id, 15);
        var announced = upcoming(sandbox, id);
        var revision = 2;

        assertThat(announced).extracting(Announced::change).contains("expires", "suspends", "deletes");
        for (var next : announced) {
            Directory.clockShows(sandbox, next.dateTime().minusMillis(1), revision++);
            assertThat(last(clocks(sandbox)).json().at("/clock/nextDue").asText())
                    .isEqualTo(next.dateTime().toString());

            Directory.clockShows(sandbox, next.dateTime(), revision++);
            var event = last(PublishedEvents.about(id));
            assertThat(event.kind()).isEqualTo(next.event());
            assertThat(event.json().get("occurredAt").asText())
                    .isEqualTo(next.dateTime().toString());
        }
        assertThat(last(clocks(sandbox)).json().at("/clock/nextDue").isNull()).isTrue();
    }

    @Test
    void s12RenewsInTheTenantsTime() {
        var sandbox = Directory.sandbox(START);
        var id = buy(sandbox);
        switchAutoRenewalOff(sandbox, id);
        Directory.clockShows(sandbox, END.plusSeconds(1), 2);

        sandbox.asBuyer()
                .post("/v1.0/commerce/subscriptions/{id}/renew", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("Enabled"))
                .body("endDateTime", equalTo("2030-03-31T08:00:00Z"));

        assertThat(last(PublishedEvents.about(id)).json().get("occurredAt").asText())
                .isEqualTo(END.plusSeconds(1).toString());
    }

    @Test
    void ignoresAnOlderEventAndToleratesARepeatedOne() {
        var sandbox = Directory.sandbox(START);
        var id = buy(sandbox);
        Directory.clockShows(sandbox, END, 3);

        Directory.clockShows(sandbox, START, 2);
        Directory.clockShows(sandbox, END, 3);

        assertThat(PublishedEvents.kinds(id)).containsExactly("subscription-purchased", "subscription-renewed");
        assertThat(clocks(sandbox)).extracting(PublishedEvents.Event::revision).containsExactly(1L, 3L, 3L);
        sandbox.asBuyer()
                .get("/v1.0/commerce/subscriptions/{id}", buy(sandbox))
                .then()
                .body("startDateTime", equalTo(END.toString()));
    }

    @Test
    void publishesTheClockOfASandboxThatHasBoughtNothing() {
        var sandbox = Directory.sandbox(START);

        var reached = last(clocks(sandbox));

        assertThat(reached.kind()).isEqualTo("clock-reached");
        assertThat(reached.json().at("/clock/nextDue").isNull()).isTrue();
    }

    @Test
    void publishesNoClockForTenantsInRealTime() {
        assertThat(clocks(Directory.organisation())).isEmpty();
    }

    /** A change as the API announces it. */
    private record Announced(Instant dateTime, String change) {

        static Announced of(Map<String, String> json) {
            return new Announced(Instant.parse(json.get("dateTime")), json.get("change"));
        }

        String event() {
            return switch (change) {
                case "expires" -> "subscription-expired";
                case "suspends" -> "subscription-suspended";
                case "deletes" -> "subscription-deleted";
                default -> throw new AssertionError("Not expected: " + change);
            };
        }
    }

    private static List<Announced> upcoming(Organisation organisation, UUID id) {
        return organisation
                .asBuyer()
                .get("/v1.0/commerce/subscriptions/{id}", id)
                .jsonPath()
                .<Map<String, String>>getList("upcoming")
                .stream()
                .map(Announced::of)
                .toList();
    }

    private static void changeQuantity(Organisation organisation, UUID id, int quantity) {
        organisation
                .asBuyer()
                .body("{\"quantity\":" + quantity + "}")
                .post("/v1.0/commerce/subscriptions/{id}/changeQuantity", id)
                .then()
                .statusCode(200);
    }

    private List<PublishedEvents.Event> clocks(Organisation organisation) {
        return PublishedEvents.about(organisation.id());
    }

    private static UUID buy(Organisation organisation) {
        return organisation
                .asBuyer()
                .body("{\"offerId\":\"" + TestCatalog.sold("P1M").offerId() + "\",\"quantity\":25}")
                .post("/v1.0/commerce/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static void switchAutoRenewalOff(Organisation organisation, UUID id) {
        organisation
                .asBuyer()
                .body("{\"autoRenew\":false}")
                .patch("/v1.0/commerce/subscriptions/{id}", id)
                .then()
                .statusCode(204);
    }

    private static PublishedEvents.Event last(List<PublishedEvents.Event> events) {
        return events.get(events.size() - 1);
    }
}
