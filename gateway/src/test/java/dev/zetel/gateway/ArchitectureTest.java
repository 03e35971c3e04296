package dev.zetel.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import io.vertx.core.http.HttpClient;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.gateway")
                .layers("batch", "proxy", "body", "response", "route", "settings")
                .withoutDatabase());
    }

    @Test
    void onlyTheProxyPackageKnowsWhereServicesAre() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.zetel.gateway.proxy")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(HttpClient.class.getName())
                .check(classes);
    }
}
