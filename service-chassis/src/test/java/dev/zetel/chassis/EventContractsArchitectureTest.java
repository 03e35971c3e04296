package dev.zetel.chassis;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import java.nio.file.Path;

/** The rules for the module that cannot have them itself: the chassis, which brings them, builds on it. */
class EventContractsArchitectureTest extends ArchitectureRules {

    EventContractsArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.contracts")
                .in(Path.of("..", "event-contracts"))
                .layers("billing, directory, licensing")
                .withoutDatabase());
    }
}
