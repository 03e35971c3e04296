package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.chassis.testing.Rule;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S12, S17-S19: what becomes of a subscription at the end of its term. */
@EndToEnd
class ExpiryTest {

    private final Organisation organisation;
    private final Seats seats;
    private String subscription;
    private List<String> users;
    private Instant end;

    ExpiryTest(Installation zetel) {
        organisation = Organisation.sandboxIn(zetel);
        seats = organisation.seats();
    }

    @BeforeEach
    void threePeopleHaveASeat() {
        subscription = seats.buy(DOCUMENTS, 5);
        users = organisation.hire(3);
        users.forEach(user -> seats.assign(user, DOCUMENTS).expect(200));
        end = instant("endDateTime");
    }

    @Test
    @Rule("S17")
    void aSubscriptionRenewsByItselfS17() {
        organisation.clock().advanceTo(end.plus(1, DAYS));

        assertThat(instant("endDateTime")).isAfter(end);
        assertThat(status()).isEqualTo("Enabled");
        assertThat(conflict().isMissingNode()).isTrue();
    }

    @Test
    @Rule("S17")
    void autoRenewIsSwitchedOffAndOnAgainUntilTheEndS17() {
        seats.autoRenew(subscription, false).expect(204);
        organisation.clock().advanceTo(end.minus(1, DAYS));
        seats.autoRenew(subscription, true).expect(204);

        organisation.clock().advanceTo(end.plus(1, DAYS));

        assertThat(status()).isEqualTo("Enabled");
        assertThat(instant("endDateTime")).isAfter(end);
    }

    @Test
    @Rule("S18")
    void theEndOfTheTermIsAConflictForEveryUserAndEveryServiceS18() {
        expire();

        assertThat(conflict().path("causes").path(0).path("kind").asText()).isEqualTo("expired");
        assertThat(conflict().path("servicePlans")).hasSize(DOCUMENTS.services());
        assertThat(seats.usersOver(conflict())).hasSize(3).allSatisfy(user -> {
            assertThat(user.path("servicesAffected")).hasSize(DOCUMENTS.services());
            // decision 2: access follows the lifecycle, and this is the grace period
            assertThat(user.path("access").asBoolean()).isTrue();
        });
        assertThat(status()).isEqualTo("Warning");
    }

    @Test
    @Rule("S19")
    void onlyARenewalIsOfferedAndOnlyToThoseWhoMayS19() {
        expire();

        assertThat(resolutionsFor(Role.BILLING)).containsExactly("renew");
        assertThat(resolutionsFor(Role.USER)).isEmpty();
        assertThat(new Seats(organisation.as(Role.USER)).renew(subscription).status())
                .isEqualTo(403);
        assertThat(new Seats(organisation.as(Role.SERVICE)).renew(subscription).status())
                .isEqualTo(403);
    }

    @Test
    @Rule("S12")
    @Rule("S19")
    void renewingSolvesItS12S19() {
        expire();

        new Seats(organisation.as(Role.BILLING)).renew(subscription).expect(200);

        await("no conflict").until(() -> conflict().isMissingNode());
        assertThat(status()).isEqualTo("Enabled");
        assertThat(seats.available(DOCUMENTS)).isEqualTo(2);
    }

    private void expire() {
        seats.autoRenew(subscription, false).expect(204);
        organisation.clock().advanceTo(end.plus(1, DAYS));
        await("a conflict for all").until(() -> conflict().path("seatsShort").asInt() == 3);
    }

    private List<String> resolutionsFor(Role role) {
        var conflict = new Seats(organisation.as(role)).openConflict(DOCUMENTS);
        return StreamSupport.stream(conflict.path("resolutions").spliterator(), false)
                .map(resolution -> resolution.path("kind").asText())
                .toList();
    }

    private JsonNode conflict() {
        return seats.openConflict(DOCUMENTS);
    }

    private String status() {
        return seats.subscription(subscription).path("status").asText();
    }

    private Instant instant(String property) {
        return Instant.parse(seats.subscription(subscription).path(property).asText());
    }
}
