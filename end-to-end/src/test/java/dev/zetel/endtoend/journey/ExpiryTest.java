package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.client.Commerce;
import dev.zetel.client.Commerce.Subscription;
import dev.zetel.client.Licensing.Kind;
import dev.zetel.client.http.Response;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import java.time.Instant;
import java.util.List;
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
        end = subscription().endDateTime();
    }

    @Test
    @Rule("S17")
    void aSubscriptionRenewsByItselfS17() {
        organisation.clock().advanceTo(end.plus(1, DAYS));

        assertThat(subscription().endDateTime()).isAfter(end);
        assertThat(subscription().status()).isEqualTo("Enabled");
        assertThat(seats.openConflict(DOCUMENTS)).isEmpty();
    }

    @Test
    @Rule("S17")
    void autoRenewIsSwitchedOffAndOnAgainUntilTheEndS17() {
        seats.commerce().autoRenew(subscription, false).expect(204);
        organisation.clock().advanceTo(end.minus(1, DAYS));
        seats.commerce().autoRenew(subscription, true).expect(204);

        organisation.clock().advanceTo(end.plus(1, DAYS));

        assertThat(subscription().status()).isEqualTo("Enabled");
        assertThat(subscription().endDateTime()).isAfter(end);
    }

    @Test
    @Rule("S18")
    void theEndOfTheTermIsAConflictForEveryUserAndEveryServiceS18() {
        expire();

        var conflict = seats.openConflict(DOCUMENTS).orElseThrow();
        assertThat(conflict.causes()).extracting(Kind::kind).containsExactly("expired");
        assertThat(conflict.servicePlans()).hasSize(DOCUMENTS.services());
        assertThat(seats.licensing().uncoveredUsers(conflict.id())).hasSize(3).allSatisfy(user -> {
            assertThat(user.servicesAffected()).hasSize(DOCUMENTS.services());
            // decision 2: access follows the lifecycle, and this is the grace period
            assertThat(user.access()).isTrue();
        });
        assertThat(subscription().status()).isEqualTo("Warning");
    }

    @Test
    @Rule("S19")
    void onlyARenewalIsOfferedAndOnlyToThoseWhoMayS19() {
        expire();

        assertThat(resolutionsFor(Role.BILLING)).containsExactly("renew");
        assertThat(resolutionsFor(Role.USER)).isEmpty();
        assertThat(renewAs(Role.USER).status()).isEqualTo(403);
        assertThat(renewAs(Role.SERVICE).status()).isEqualTo(403);
    }

    @Test
    @Rule("S12")
    @Rule("S19")
    void renewingSolvesItS12S19() {
        expire();

        renewAs(Role.BILLING).expect(200);

        await("no conflict").until(() -> seats.openConflict(DOCUMENTS).isEmpty());
        assertThat(subscription().status()).isEqualTo("Enabled");
        assertThat(seats.available(DOCUMENTS)).isEqualTo(2);
    }

    private void expire() {
        seats.commerce().autoRenew(subscription, false).expect(204);
        organisation.clock().advanceTo(end.plus(1, DAYS));
        await("a conflict for all").until(() -> seats.seatsShort(DOCUMENTS) == 3);
    }

    private List<String> resolutionsFor(Role role) {
        var conflict = new Seats(organisation.as(role)).openConflict(DOCUMENTS).orElseThrow();
        return conflict.resolutions().stream().map(Kind::kind).toList();
    }

    private Response renewAs(Role role) {
        return new Commerce(organisation.as(role)).renew(subscription);
    }

    private Subscription subscription() {
        return seats.commerce().subscription(subscription);
    }
}
