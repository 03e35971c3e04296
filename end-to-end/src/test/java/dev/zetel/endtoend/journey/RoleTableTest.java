package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static dev.zetel.endtoend.organisation.Product.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.client.Directory;
import dev.zetel.client.http.Response;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.journey.Operation.Subject;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Role;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** S13, S23, S40-S42: the role table through the real services, every role and every operation. */
@EndToEnd
@Rule("S14")
class RoleTableTest {

    private static final int PLENTY = 100;
    private static final Set<Role> WITHIN_REACH_OF_USER_ADMINISTRATORS =
            EnumSet.of(Role.SERVICE, Role.PASSWORD, Role.NONE);

    private final Installation zetel;
    private final Organisation organisation;

    RoleTableTest(Installation zetel) {
        this.zetel = zetel;
        this.organisation = Organisation.in(zetel);
    }

    @TestFactory
    @Rule("S13")
    @Rule("S23")
    @Rule("S40")
    @Rule("S41")
    @Rule("S42")
    Stream<DynamicTest> everyRoleAndEveryOperationS13S23S40S41S42() {
        var seats = organisation.seats();
        seats.buy(MEETINGS, PLENTY);
        var subscription = seats.buy(DOCUMENTS, PLENTY);
        var offer = seats.commerce().subscription(subscription).offerId();
        var users = organisation
                .hire(Operation.values().length * (Role.values().length + 1))
                .iterator();
        var quantities = Stream.iterate(PLENTY + 1, quantity -> quantity + 1).iterator();
        return Stream.of(Operation.values()).flatMap(operation -> {
            Stream<DynamicTest> ofRoles = Stream.of(Role.values())
                    .map(role -> dynamicTest(
                            operation + " by " + role,
                            () -> check(
                                    operation.tryOut(
                                            organisation.as(role), subject(users, quantities, subscription, offer)),
                                    operation.isAllowedTo(role))));
            var ofOperator = dynamicTest(
                    operation + " by the operator",
                    () -> check(
                            operation.tryOut(zetel.operator(), subject(users, quantities, subscription, offer)),
                            operation.isTheOperators()));
            return Stream.concat(ofRoles, Stream.of(ofOperator));
        });
    }

    @TestFactory
    @Rule("S13")
    Stream<DynamicTest> whoMayDeleteWhomS13() {
        return Stream.of(Role.values())
                .flatMap(target -> Stream.of(
                        deletion(Role.GLOBAL, target, true),
                        deletion(Role.USER, target, WITHIN_REACH_OF_USER_ADMINISTRATORS.contains(target)),
                        deletion(Role.BILLING, target, false)));
    }

    private DynamicTest deletion(Role by, Role target, boolean allowed) {
        return dynamicTest(by + " deletes " + target, () -> {
            var name = "x" + UUID.randomUUID().toString().substring(0, 8);
            var user = organisation.appoint(name, target);
            check(new Directory(organisation.as(by)).delete(user), allowed);
        });
    }

    private Subject subject(Iterator<String> users, Iterator<Integer> quantities, String subscription, String offer) {
        var user = users.next();
        organisation.seats().assign(user, DOCUMENTS).expect(200);
        var freeDomain = "f" + UUID.randomUUID().toString().substring(0, 13) + ".example";
        return new Subject(user, subscription, offer, quantities.next(), organisation.domain(), freeDomain);
    }

    private static void check(Response answer, boolean allowed) {
        if (allowed) {
            assertThat(answer.status()).as(answer.request()).isBetween(200, 204);
        } else {
            assertThat(answer.status()).as(answer.request()).isEqualTo(403);
            assertThat(answer.body().path("error").path("code").asText()).isEqualTo("Authorization_RequestDenied");
            assertThat(answer.message()).isEqualTo("Insufficient privileges to complete the operation.");
        }
    }
}
