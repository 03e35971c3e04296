package dev.zetel.endtoend.concurrency;

import static dev.zetel.endtoend.organisation.Product.DEVICES;
import static dev.zetel.endtoend.organisation.Product.MAIL_BASIC;
import static dev.zetel.endtoend.organisation.Product.MAIL_COMPLETE;
import static dev.zetel.endtoend.organisation.Product.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.client.Directory;
import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.ledger.Agreement;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Product;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many administrators at once, through two replicas of each service. */
@EndToEnd
@Isolated("waits until nothing is under way")
class ConcurrencyTest {

    private static final int APPLICANTS = 50;
    private static final int FREE_SEATS = 10;
    private static final int PAIRS = 1_000;
    private static final int AT_ONCE = 5;

    private final Installation zetel;
    private final Organisation organisation;
    private final Seats seats;

    ConcurrencyTest(Installation zetel) {
        this.zetel = zetel;
        organisation = Organisation.in(zetel);
        seats = organisation.seats();
    }

    @Test
    @Rule("S27")
    void ofFiftyAtOnceForTenSeatsExactlyTenGetOneS27() {
        seats.buy(MEETINGS, FREE_SEATS);
        var users = organisation.hire(APPLICANTS);

        var answers = Simultaneously.all(
                users.stream().map(user -> assignment(user, MEETINGS)).toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(FREE_SEATS);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.refusal()).isEqualTo("SeatsExhausted");
        });
        assertThat(seats.consumed(MEETINGS)).isEqualTo(FREE_SEATS);
        new Agreement(zetel).check();
    }

    @Test
    void twoProductsGivenToOneUserAtOnceAreBothGiven() {
        seats.buy(MEETINGS, APPLICANTS);
        seats.buy(DEVICES, APPLICANTS);
        var users = organisation.hire(APPLICANTS);

        for (var pair = 0; pair < PAIRS; pair += AT_ONCE) {
            var some = users.subList(pair % APPLICANTS, pair % APPLICANTS + AT_ONCE);
            if (pair >= APPLICANTS) {
                Simultaneously.all(some.stream().map(this::removal).toList());
            }
            var answers = Simultaneously.all(some.stream()
                    .flatMap(user -> Stream.of(assignment(user, MEETINGS), assignment(user, DEVICES)))
                    .toList());
            assertThat(answers).extracting(Response::status).containsOnly(200);
        }

        assertThat(seats.consumed(MEETINGS)).isEqualTo(APPLICANTS);
        assertThat(seats.consumed(DEVICES)).isEqualTo(APPLICANTS);
        new Agreement(zetel).check();
        assertThat(users)
                .allSatisfy(user -> assertThat(seats.shownLicensesOf(user))
                        .containsExactlyInAnyOrder(MEETINGS.skuId(), DEVICES.skuId()));
    }

    @Test
    void plansThatExcludeEachOtherAreNeverBothGiven() {
        seats.buy(MAIL_BASIC, APPLICANTS);
        seats.buy(MAIL_COMPLETE, APPLICANTS);
        var users = organisation.hire(APPLICANTS / AT_ONCE);

        for (var user : users) {
            var answers = Simultaneously.all(List.of(assignment(user, MAIL_BASIC), assignment(user, MAIL_COMPLETE)));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(200, 400);
            assertThat(seats.licensesOf(user)).hasSize(1);
        }
    }

    @Test
    @Rule("S13")
    void ofTwoGlobalAdministratorsWhoRevokeEachOtherOneIsLeftS13() {
        var first = organisation.as(Role.GLOBAL);
        var firstId = organisation.administrator(Role.GLOBAL);
        var secondId = organisation.appoint("second", Role.GLOBAL);
        var second = organisation.logIn("second", secondId);

        var answers = Simultaneously.all(List.of(revocation(first, secondId), revocation(second, firstId)));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        var left = answers.get(0).status() == 204 ? first : second;
        await().untilAsserted(
                        () -> assertThat(new Directory(left).roleAssignments()).hasSize(1));
    }

    private Callable<Response> removal(String user) {
        return () -> seats.remove(user, MEETINGS, DEVICES).expect(200);
    }

    private Callable<Response> assignment(String user, Product product) {
        return () -> seats.assign(user, product);
    }

    private static Callable<Response> revocation(Api caller, String administrator) {
        return () -> new Directory(caller).revokeRole(administrator, Role.GLOBAL.templateId());
    }
}
