package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.client.Directory;
import dev.zetel.client.Directory.LicenseState;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S34, S37: a user is deleted, the seat is free for others, and the user is restored. */
@EndToEnd
class DeletionTest {

    private final Organisation organisation;
    private final Seats seats;
    private final Directory directory;
    private List<String> users;

    DeletionTest(Installation zetel) {
        organisation = Organisation.in(zetel);
        seats = organisation.seats();
        directory = new Directory(organisation.as(Role.USER));
    }

    @BeforeEach
    void oneOfTwoHasTheOnlySeat() {
        seats.buy(DOCUMENTS, 1);
        users = organisation.hire(2);
        seats.assign(users.get(0), DOCUMENTS).expect(200);
    }

    @Test
    @Rule("S34")
    void aDeletedUserFreesTheSeatForOthersAtOnceS34() {
        delete(users.get(0));

        await("the seat is free").until(() -> seats.available(DOCUMENTS) == 1);
        seats.assign(users.get(1), DOCUMENTS).expect(200);
    }

    @Test
    @Rule("S37")
    void aRestoredUserHasTheLicenseAgainWhileASeatIsFreeS37() {
        delete(users.get(0));
        await("the seat is free").until(() -> seats.available(DOCUMENTS) == 1);

        var restored = directory.restore(users.get(0)).expect(200);

        assertThat(restored.text("@odata.type")).isEqualTo("#microsoft.graph.user");
        await("the license is back")
                .untilAsserted(
                        () -> assertThat(seats.shownLicensesOf(users.get(0))).containsExactly(DOCUMENTS.skuId()));
        assertThat(seats.consumed(DOCUMENTS)).isEqualTo(1);
    }

    @Test
    @Rule("S37")
    void aRestoredUserIsWithoutTheLicenseWhenNoSeatIsFreeS37() {
        delete(users.get(0));
        await("the seat is free").until(() -> seats.available(DOCUMENTS) == 1);
        seats.assign(users.get(1), DOCUMENTS).expect(200);

        directory.restore(users.get(0)).expect(200);

        await("why it is not back")
                .untilAsserted(() -> assertThat(errorsOf(users.get(0))).containsExactly("CountViolation"));
        assertThat(seats.shownLicensesOf(users.get(0))).isEmpty();
        assertThat(seats.consumed(DOCUMENTS)).isEqualTo(1);
    }

    @Test
    @Rule("S37")
    void aNameThatIsTakenByNowIsReportedAndANewOneSolvesItS37() {
        var name = "twice";
        var first = organisation.hire(name, "SE");
        delete(first);
        organisation.hire(name, "SE");

        var refused = directory.restore(first);
        var renamed = directory.restore(first, organisation.userPrincipalName("once"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("userPrincipalName already exists");
        assertThat(renamed.expect(200).text("userPrincipalName")).isEqualTo(organisation.userPrincipalName("once"));
    }

    private void delete(String user) {
        directory.delete(user).expect(204);
    }

    private List<String> errorsOf(String user) {
        return organisation.directory().user(user).licenseAssignmentStates().stream()
                .map(LicenseState::error)
                .toList();
    }
}
