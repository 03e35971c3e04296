package dev.zetel.access;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.access")
                .layers("projection", "staleness", "caller", "permission")
                .crossTenant("projection.ProjectedCallers.areProjected")
                .implementedElsewhere("caller.CallerRoles"));
    }
}
