package dev.zetel.directory;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.chassis.testing.fuzz.Fuzz;
import dev.zetel.contracts.directory.AdministratorRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class FuzzTest extends Fuzz {

    private TestTenant tenant;
    private UUID user;
    private UUID helpdesk;

    @BeforeEach
    void aSandbox() {
        tenant = TestTenant.sandbox("2027-01-01T00:00:00Z");
        user = tenant.user("somebody");
        helpdesk = tenant.administrator(AdministratorRole.PASSWORD_ADMINISTRATOR);
    }

    @Override
    protected List<String> tokens() {
        return List.of(
                TestTokens.of(tenant.id(), tenant.global()),
                TestTokens.of(tenant.id(), helpdesk),
                TestTokens.operator());
    }

    @Override
    protected List<String> ids() {
        var role = AdministratorRole.USER_ADMINISTRATOR.templateId();
        return List.of(
                tenant.id().toString(),
                user.toString(),
                helpdesk.toString(),
                role.toString(),
                "somebody@" + tenant.domain());
    }
}
