package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.chassis.testing.Rule;
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
        seats.changeQuantity(subscription, 3).expect(200);
        await("a conflict").until(() -> conflict().path("seatsShort").asInt() == 1);
    }

    @Test
    @Rule("S8")
    void arisesWhenMoreUsersHaveAServiceThanThereAreLicensesS8() {
        var conflict = conflict();

        assertThat(seats.consumed(DOCUMENTS)).isEqualTo(4);
        assertThat(seats.enabled(DOCUMENTS)).isEqualTo(3);
        assertThat(seats.available(DOCUMENTS)).isZero();
        assertThat(conflict.path("servicePlans")).hasSize(DOCUMENTS.services());
        assertThat(conflict.path("causes").path(0).path("kind").asText()).isEqualTo("reduced");
        assertThat(seats.usersOver(conflict))
                .extracting(user -> user.path("id").asText())
                .containsExactly(users.get(3));
        await("the directory shows who is over")
                .untilAsserted(() -> assertThat(stateOf(users.get(3))).isEqualTo("ActiveWithError"));
        assertThat(stateOf(users.get(0))).isEqualTo("Active");
    }

    @Test
    @Rule("S9")
    void isSolvedByBuyingMoreSeatsS9() {
        new Seats(organisation.as(Role.BILLING)).changeQuantity(subscription, 4).expect(200);

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
        organisation.as(Role.USER).delete("/users/" + users.get(1)).expect(204);

        awaitSolved();
    }

    private void awaitSolved() {
        await("no conflict").until(() -> conflict().isMissingNode());
        assertThat(seats.consumed(DOCUMENTS)).isEqualTo(seats.enabled(DOCUMENTS));
        await("everybody is covered")
                .untilAsserted(() -> assertThat(stateOf(users.get(3))).isEqualTo("Active"));
    }

    private JsonNode conflict() {
        return seats.openConflict(DOCUMENTS);
    }

    private String stateOf(String user) {
        return organisation
                .as(Role.GLOBAL)
                .get("/users/" + user + "?$select=id,licenseAssignmentStates")
                .expect(200)
                .body()
                .path("licenseAssignmentStates")
                .path(0)
                .path("state")
                .asText();
    }
}
