package dev.zetel.billing.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.billing.testing.Told;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S12, S18: what becomes of subscriptions when the clock of a sandbox tenant is moved. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TestClockTest {

    private static final Instant START = Instant.parse("2030-01-31T08:00:00Z");
    private static final Instant END = Instant.parse("2030-02-28T08:00:00Z");
    private static final Instant SUSPENSION = END.plus(Duration.ofDays(30));

    @Inject
    Directory directory;

    @Inject
    Told told;

    @Test
    void s18ExpiresWhenTheClockPassesTheEndAndSaysWhatComesNext() {
        var sandbox = directory.sandbox(START);
        var id = buy(sandbox);
        switchAutoRenewalOff(sandbox, id);

        directory.clockShows(sandbox, END.plusSeconds(1), 2);

        assertThat(told.kindsOfSubscription(id))
                .containsExactly("subscription-purchased", "auto-renew-changed", "subscription-expired");
        var expired = told.ofSubscription(id).get(2);
        assertThat(expired.says().get("occurredAt").asText()).isEqualTo(END.toString());
        assertThat(expired.actor()).isEqualTo("scheduler");
        var reached = last(clocks(sandbox));
        assertThat(reached.revision()).isEqualTo(2);
        assertThat(reached.says().at("/clock/reachedAt").asText())
                .isEqualTo(END.plusSeconds(1).toString());
        assertThat(reached.says().at("/clock/nextDue").asText()).isEqualTo(SUSPENSION.toString());
    }

    @Test
    void doesAllThatIsDueWhenTheClockIsMovedFar() {
        var sandbox = directory.sandbox(START);
        var id = buy(sandbox);
        switchAutoRenewalOff(sandbox, id);

        directory.clockShows(sandbox, START.plus(Duration.ofDays(400)), 2);

        assertThat(told.kindsOfSubscription(id).subList(2, 5))
                .containsExactly("subscription-expired", "subscription-suspended", "subscription-deleted");
        assertThat(told.ofSubscription(id)).extracting(Told.Fact::revision).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(last(clocks(sandbox)).says().at("/clock/nextDue").isNull()).isTrue();
    }

    @Test
    void s12RenewsInTheTenantsTime() {
        var sandbox = directory.sandbox(START);
        var id = buy(sandbox);
        switchAutoRenewalOff(sandbox, id);
        directory.clockShows(sandbox, END.plusSeconds(1), 2);

        sandbox.asBuyer()
                .post("/v1.0/commerce/subscriptions/{id}/renew", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("Enabled"))
                .body("endDateTime", equalTo("2030-03-31T08:00:00Z"));

        assertThat(last(told.ofSubscription(id)).says().get("occurredAt").asText())
                .isEqualTo(END.plusSeconds(1).toString());
    }

    @Test
    void isNotMovedByAnOlderFactAndRepeatsItselfHarmlessly() {
        var sandbox = directory.sandbox(START);
        var id = buy(sandbox);
        directory.clockShows(sandbox, END, 3);

        directory.clockShows(sandbox, START, 2);
        directory.clockShows(sandbox, END, 3);

        assertThat(told.kindsOfSubscription(id)).containsExactly("subscription-purchased", "subscription-renewed");
        assertThat(clocks(sandbox)).extracting(Told.Fact::revision).containsExactly(1L, 3L, 3L);
        sandbox.asBuyer()
                .get("/v1.0/commerce/subscriptions/{id}", buy(sandbox))
                .then()
                .body("startDateTime", equalTo(END.toString()));
    }

    @Test
    void answersForASandboxThatHasBoughtNothing() {
        var sandbox = directory.sandbox(START);

        var reached = last(clocks(sandbox));

        assertThat(reached.kind()).isEqualTo("clock-reached");
        assertThat(reached.says().at("/clock/nextDue").isNull()).isTrue();
    }

    @Test
    void isNoMatterForTenantsInRealTime() {
        assertThat(clocks(directory.organisation())).isEmpty();
    }

    private List<Told.Fact> clocks(Organisation organisation) {
        return told.of("zetel.billing.clocks", organisation.id());
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

    private static Told.Fact last(List<Told.Fact> facts) {
        return facts.get(facts.size() - 1);
    }
}
