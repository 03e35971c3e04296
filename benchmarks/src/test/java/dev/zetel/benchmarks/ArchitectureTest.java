package dev.zetel.benchmarks;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.benchmarks")
                .layers("event, shortage", "request", "measure", "fixture, probe", "load", "report, sql, testbed")
                .withoutDatabase());
    }
}
