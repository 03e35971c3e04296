package dev.zetel.directory;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import dev.zetel.chassis.testing.architecture.Types;
import io.quarkus.security.PermissionsAllowed;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.directory")
                .layers(
                        "messaging, unsentevent",
                        "provisioning, deleteditem, roleassignment, testclock",
                        "user",
                        "caller, profile",
                        "tenant, role, license")
                .crossTenant("provisioning.TenantRegister", "caller.DirectoryTenants.areProjected"));
    }

    @Test
    void operationsSayWhoMayCallThem() {
        Types.operationsSayWhoMayCallThem(PermissionsAllowed.class, Permissions.class)
                .check(classes);
        Types.operationsSayOfWhichTypeTheirBodyIs().check(classes);
    }

    @Test
    void operationsAnswerWithPagesAndEntities() {
        Types.operationsAnswerWithPagesAndEntities().check(classes);
    }
}
