package dev.zetel.directory.role;

import static dev.zetel.chassis.caller.AdministratorRole.BILLING_ADMINISTRATOR;
import static dev.zetel.chassis.caller.AdministratorRole.USER_ADMINISTRATOR;
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

        var fact = administrator.grant(BILLING_ADMINISTRATOR, NOW);

        assertThat(fact.administrator().roleTemplateIds())
                .containsExactly(BILLING_ADMINISTRATOR.templateId(), USER_ADMINISTRATOR.templateId());
        assertThat(fact.administrator().revision()).isEqualTo(2);
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

        var fact = administrator.revoke(USER_ADMINISTRATOR, NOW);

        assertThat(fact.administrator().roleTemplateIds()).containsExactly(BILLING_ADMINISTRATOR.templateId());
    }

    @Test
    void leavesWithoutRolesAndRemembersThemOnlyUntilHeIsBack() {
        administrator.grant(USER_ADMINISTRATOR, NOW);

        var fact = administrator.leave(NOW).orElseThrow();

        assertThat(fact.administrator().roleTemplateIds()).isEmpty();
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
