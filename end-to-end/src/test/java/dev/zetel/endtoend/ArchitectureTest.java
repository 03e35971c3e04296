package dev.zetel.endtoend;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.endtoend")
                .layers("client, concurrency, fault, isolation, journey, trace", "ledger, organisation", "installation")
                .onlyTests());
    }
}
