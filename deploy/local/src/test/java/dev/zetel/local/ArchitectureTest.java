package dev.zetel.local;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.local")
                .layers("command", "demo", "stack", "running, server, mail", "checkout", "component")
                .withoutDatabase());
    }
}
