package dev.zetel.directory.role;

import static dev.zetel.contracts.directory.AdministratorRole.BILLING_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.PASSWORD_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.SERVICE_SUPPORT_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.contracts.directory.AdministratorRole;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S13: the column "delete user" of the role table, for every pair of roles. */
@Rule("S13")
class AdministrationRulesTest {

    private static final Set<AdministratorRole> NOBODY = Set.of();

    @ParameterizedTest
    @MethodSource("table")
    void followsTheRoleTable(AdministratorRole caller, Set<AdministratorRole> target, boolean allowed) {
        assertThat(AdministrationRules.mayDispose(Set.of(caller), target)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("combined")
    void judgesByAllRolesTogether(Set<AdministratorRole> caller, Set<AdministratorRole> target, boolean allowed) {
        assertThat(AdministrationRules.mayDispose(caller, target)).isEqualTo(allowed);
    }

    static Stream<Arguments> table() {
        return Arrays.stream(AdministratorRole.values())
                .flatMap(caller -> Stream.concat(
                        Stream.of(Arguments.of(caller, NOBODY, isGlobalOrUser(caller))),
                        Arrays.stream(AdministratorRole.values())
                                .map(target -> Arguments.of(caller, Set.of(target), expected(caller, target)))));
    }

    private static boolean isGlobalOrUser(AdministratorRole caller) {
        return caller == GLOBAL_ADMINISTRATOR || caller == USER_ADMINISTRATOR;
    }

    private static boolean expected(AdministratorRole caller, AdministratorRole target) {
        return switch (caller) {
            case GLOBAL_ADMINISTRATOR -> true;
            case USER_ADMINISTRATOR -> target == SERVICE_SUPPORT_ADMINISTRATOR || target == PASSWORD_ADMINISTRATOR;
            case BILLING_ADMINISTRATOR, SERVICE_SUPPORT_ADMINISTRATOR, PASSWORD_ADMINISTRATOR -> false;
        };
    }

    static Stream<Arguments> combined() {
        return Stream.of(
                Arguments.of(NOBODY, NOBODY, false),
                Arguments.of(Set.of(USER_ADMINISTRATOR, BILLING_ADMINISTRATOR), NOBODY, true),
                Arguments.of(
                        Set.of(USER_ADMINISTRATOR),
                        Set.of(PASSWORD_ADMINISTRATOR, SERVICE_SUPPORT_ADMINISTRATOR),
                        true),
                Arguments.of(Set.of(USER_ADMINISTRATOR), Set.of(PASSWORD_ADMINISTRATOR, BILLING_ADMINISTRATOR), false),
                Arguments.of(Set.of(USER_ADMINISTRATOR, GLOBAL_ADMINISTRATOR), Set.of(GLOBAL_ADMINISTRATOR), true));
    }
}
