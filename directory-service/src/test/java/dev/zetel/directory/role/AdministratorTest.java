package dev.zetel.directory.role;

import static dev.zetel.contracts.directory.AdministratorRole.BILLING_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdministratorTest {

    private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

    private final Administrator administrator = new Administrator(new TenantId(UUID.randomUUID()), UUID.randomUUID());

    @Test
    void tellsAllRolesWithEachGrant() {
        administrator.grant(USER_ADMINISTRATOR, NOW);

        var event = administrator.grant(BILLING_ADMINISTRATOR, NOW);

        assertThat(event.administrator().roleTemplateIds())
                .containsExactly(BILLING_ADMINISTRATOR.templateId(), USER_ADMINISTRATOR.templateId());
        assertThat(event.administrator().revision()).isEqualTo(2);
    }

    @Test
    void refusesARoleThatIsHeldAlready() {
        administrator.grant(USER_ADMINISTRATOR, NOW);

        assertThatThrownBy(() -> administrator.grant(USER_ADMINISTRATOR, NOW)).isInstanceOf(RoleHeldAlready.class);
    }

    @Test
    void losesOneRoleAndKeepsTheOther() {
        administrator.grant(USER_ADMINISTRATOR, NOW);
        administrator.grant(BILLING_ADMINISTRATOR, NOW);

        var event = administrator.revoke(USER_ADMINISTRATOR, NOW);

        assertThat(event.administrator().roleTemplateIds()).containsExactly(BILLING_ADMINISTRATOR.templateId());
    }

    @Test
    void leavesWithoutRolesAndRetainsThemOnlyUntilRestored() {
        administrator.grant(USER_ADMINISTRATOR, NOW);

        var event = administrator.leave(NOW).orElseThrow();

        assertThat(event.administrator().roleTemplateIds()).isEmpty();
        assertThat(administrator.rolesAtDeletion()).containsExactly(USER_ADMINISTRATOR);
        administrator.comeBack();
        assertThat(administrator.roles()).isEmpty();
        assertThat(administrator.rolesAtDeletion()).isEmpty();
    }

    @Test
    void hasNothingToTellWhenHeHeldNoRole() {
        assertThat(administrator.leave(NOW)).isEmpty();
    }
}
