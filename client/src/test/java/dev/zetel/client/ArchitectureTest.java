package dev.zetel.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    /** The operations are at the root. */
    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.client").layers("http").withoutDatabase());
    }

    /** Whoever builds a portal on it takes Jackson along, and nothing of ours. */
    @Test
    void needsNothingButJavaAndJackson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "dev.zetel.client..")
                .check(classes);
    }
}
