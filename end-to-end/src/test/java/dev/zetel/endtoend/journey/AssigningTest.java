package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DEVICES;
import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static dev.zetel.endtoend.organisation.Product.MAIL_BASIC;
import static dev.zetel.endtoend.organisation.Product.MAIL_COMPLETE;
import static dev.zetel.endtoend.organisation.Product.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Seats;
import org.junit.jupiter.api.Test;

/** S3, S5, S7, S27-S29: licenses are given and taken, and every portal shows the same. */
@EndToEnd
class AssigningTest {

    private final Organisation organisation;
    private final Seats seats;

    AssigningTest(Installation zetel) {
        organisation = Organisation.in(zetel);
        seats = organisation.seats();
    }

    @Test
    @Rule("S3")
    void eachUserGetsALicenseForEachServiceThatTheyNeedS3() {
        seats.buy(DOCUMENTS, 2);
        seats.buy(DEVICES, 2);
        var users = organisation.hire(2);

        seats.assign(users.get(0), DOCUMENTS, DEVICES).expect(200);
        seats.assign(users.get(1), DEVICES).expect(200);

        assertThat(seats.licensesOf(users.get(0))).containsExactlyInAnyOrder(DOCUMENTS.skuId(), DEVICES.skuId());
        assertThat(seats.licensesOf(users.get(1))).containsExactly(DEVICES.skuId());
        assertThat(seats.consumed(DOCUMENTS)).isEqualTo(1);
        assertThat(seats.consumed(DEVICES)).isEqualTo(2);
    }

    @Test
    @Rule("S5")
    void anAccountThatExistsGetsALicenseAndTheDirectoryShowsItS5() {
        seats.buy(MEETINGS, 1);
        var user = organisation.hire(1).get(0);

        seats.assign(user, MEETINGS).expect(200);

        await().untilAsserted(() -> assertThat(seats.shownLicensesOf(user)).containsExactly(MEETINGS.skuId()));
    }

    @Test
    @Rule("S7")
    void aLicenseIsTakenAwayAltogetherS7() {
        seats.buy(MEETINGS, 1);
        var user = organisation.hire(1).get(0);
        seats.assign(user, MEETINGS).expect(200);

        seats.remove(user, MEETINGS).expect(200);

        assertThat(seats.licensesOf(user)).isEmpty();
        assertThat(seats.available(MEETINGS)).isEqualTo(1);
        await().untilAsserted(() -> assertThat(seats.shownLicensesOf(user)).isEmpty());
    }

    @Test
    @Rule("S27")
    void noFreeSeatNoLicenseS27() {
        seats.buy(MEETINGS, 1);
        var users = organisation.hire(2);
        seats.assign(users.get(0), MEETINGS).expect(200);

        var refused = seats.assign(users.get(1), MEETINGS);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.refusal()).isEqualTo("SeatsExhausted");
        assertThat(refused.message())
                .isEqualTo("Subscription with SKU " + MEETINGS.skuId() + " does not have any available licenses.");
        assertThat(seats.licensesOf(users.get(1))).isEmpty();
    }

    @Test
    @Rule("S28")
    void severalLicensesInOneSaveAllOrNoneS28() {
        seats.buy(MEETINGS, 1);
        seats.buy(DEVICES, 2);
        var users = organisation.hire(2);

        seats.assign(users.get(0), MEETINGS, DEVICES).expect(200);
        var refused = seats.assign(users.get(1), MEETINGS, DEVICES);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(seats.licensesOf(users.get(0))).hasSize(2);
        assertThat(seats.licensesOf(users.get(1))).isEmpty();
        assertThat(seats.consumed(DEVICES)).isEqualTo(1);
    }

    @Test
    @Rule("S29")
    void licensesAreSwappedInOneStepS29() {
        seats.buy(MAIL_BASIC, 1);
        seats.buy(MAIL_COMPLETE, 1);
        var user = organisation.hire(1).get(0);
        seats.assign(user, MAIL_BASIC).expect(200);
        // both at once are refused: their mailboxes exclude each other
        seats.assign(user, MAIL_COMPLETE).expect(400);

        seats.swap(user, MAIL_COMPLETE, MAIL_BASIC).expect(200);

        assertThat(seats.licensesOf(user)).containsExactly(MAIL_COMPLETE.skuId());
        assertThat(seats.available(MAIL_BASIC)).isEqualTo(1);
        assertThat(seats.available(MAIL_COMPLETE)).isZero();
    }
}
