package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.client.Commerce;
import dev.zetel.client.Directory;
import dev.zetel.client.Directory.LicenseState;
import dev.zetel.client.Licensing.Kind;
import dev.zetel.client.Licensing.UncoveredUser;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S8-S11: four people and three seats, and three of the ways out. */
@EndToEnd
class ConflictTest {

    private final Organisation organisation;
    private final Seats seats;
    private String subscription;
    private List<String> users;

    ConflictTest(Installation zetel) {
        organisation = Organisation.in(zetel);
        seats = organisation.seats();
    }

    @BeforeEach
    void fourPeopleHaveThreeSeats() {
        subscription = seats.buy(DOCUMENTS, 4);
        users = organisation.hire(4);
        users.forEach(user -> seats.assign(user, DOCUMENTS).expect(200));
        seats.commerce().changeQuantity(subscription, 3).expect(200);
        await("a conflict").until(() -> seats.seatsShort(DOCUMENTS) == 1);
    }

    @Test
    @Rule("S8")
    void arisesWhenMoreUsersHaveAServiceThanThereAreLicensesS8() {
        var conflict = seats.openConflict(DOCUMENTS).orElseThrow();

        assertThat(seats.consumed(DOCUMENTS)).isEqualTo(4);
        assertThat(seats.enabled(DOCUMENTS)).isEqualTo(3);
        assertThat(seats.available(DOCUMENTS)).isZero();
        assertThat(conflict.servicePlans()).hasSize(DOCUMENTS.services());
        assertThat(conflict.causes()).extracting(Kind::kind).containsExactly("reduced");
        assertThat(seats.licensing().uncoveredUsers(conflict.id()))
                .extracting(UncoveredUser::id)
                .containsExactly(users.get(3));
        await("the directory shows who is over")
                .untilAsserted(() -> assertThat(statesOf(users.get(3))).containsExactly("ActiveWithError"));
        assertThat(statesOf(users.get(0))).containsExactly("Active");
    }

    @Test
    @Rule("S9")
    void isSolvedByBuyingMoreSeatsS9() {
        new Commerce(organisation.as(Role.BILLING))
                .changeQuantity(subscription, 4)
                .expect(200);

        awaitSolved();
    }

    @Test
    @Rule("S10")
    void isSolvedByRemovingALicenseS10() {
        new Seats(organisation.as(Role.USER)).remove(users.get(0), DOCUMENTS).expect(200);

        awaitSolved();
    }

    @Test
    @Rule("S11")
    void isSolvedByDeletingAUserS11() {
        new Directory(organisation.as(Role.USER)).delete(users.get(1)).expect(204);

        awaitSolved();
    }

    private void awaitSolved() {
        await("no conflict").until(() -> seats.openConflict(DOCUMENTS).isEmpty());
        assertThat(seats.consumed(DOCUMENTS)).isEqualTo(seats.enabled(DOCUMENTS));
        await("everybody is covered")
                .untilAsserted(() -> assertThat(statesOf(users.get(3))).containsExactly("Active"));
    }

    private List<String> statesOf(String user) {
        return organisation.directory().user(user).licenseAssignmentStates().stream()
                .map(LicenseState::state)
                .toList();
    }
}
