package dev.zetel.access.permission;

import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.contracts.directory.AdministratorRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RolePermissionsTest {

    @ParameterizedTest
    @CsvSource({
        "BILLING_ADMINISTRATOR, subscriptions.buy, true",
        "BILLING_ADMINISTRATOR, licenses.assign, false",
        "BILLING_ADMINISTRATOR, users.change, false",
        "USER_ADMINISTRATOR, licenses.assign, true",
        "USER_ADMINISTRATOR, users.delete, true",
        "USER_ADMINISTRATOR, subscriptions.buy, false",
        "USER_ADMINISTRATOR, roles.assign, false",
        "SERVICE_SUPPORT_ADMINISTRATOR, serviceRequests.open, true",
        "SERVICE_SUPPORT_ADMINISTRATOR, licenses.assign, false",
        "PASSWORD_ADMINISTRATOR, users.change, false"
    })
    void givesEachRoleItsOwn(AdministratorRole role, String permission, boolean given) {
        assertThat(RolePermissions.of(role).contains(permission)).isEqualTo(given);
        assertThat(RolePermissions.of(GLOBAL_ADMINISTRATOR)).contains(permission);
    }

    @Test
    void letsAUserWithoutARoleReadWhatConcernsThemselves() {
        assertThat(RolePermissions.of(Set.of())).containsExactly(Permissions.READ_SELF);
    }

    @ParameterizedTest
    @EnumSource
    void givesNoUserWhatIsForApplications(AdministratorRole role) {
        assertThat(RolePermissions.of(EnumSet.of(role)))
                .doesNotContain(Permissions.OPERATE, Permissions.READ_ENTITLEMENTS)
                .contains(Permissions.READ_SELF);
    }

    @Test
    void givesApplicationsWhatTheirRolesSayAndNothingForOthers() {
        assertThat(RolePermissions.ofApplication(List.of("Entitlements.Read", "Everything.Write")))
                .containsExactly(Permissions.READ_ENTITLEMENTS);
        assertThat(RolePermissions.ofApplication(List.of())).isEmpty();
    }

    @Test
    void saysWhichPermissionsAreForUsers() {
        assertThat(RolePermissions.isForUsers(Permissions.BUY)).isTrue();
        assertThat(RolePermissions.isForUsers(Permissions.OPERATE)).isFalse();
    }
}
