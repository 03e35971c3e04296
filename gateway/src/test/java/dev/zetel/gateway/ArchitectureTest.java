package dev.zetel.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.vertx.core.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    private static final String ROOT = "dev.zetel.gateway";

    private final JavaClasses gateway =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "route, answer",
        "route, proxy",
        "route, batch",
        "answer, route",
        "answer, proxy",
        "answer, batch",
        "proxy, batch"
    })
    void dependenciesPointOneWay(String lower, String upper) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + lower)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + upper)
                .check(gateway);
    }

    @Test
    void onlyTheProxyPackageKnowsWhereServicesAre() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".proxy")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(HttpClient.class.getName())
                .check(gateway);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto|Mapper)")
                .check(gateway);
    }
}
