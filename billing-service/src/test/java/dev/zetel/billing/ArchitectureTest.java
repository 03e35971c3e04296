package dev.zetel.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.zetel.billing.";

    /** From the lowest; nothing points up, and packages of one line do not know one another. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("importfile", "tenantclock"),
            List.of("sku"),
            List.of("offer"),
            List.of("subscription"),
            List.of("lifecycle", "companysubscription"),
            List.of("commerce", "messaging"));

    /** The catalog belongs to no tenant; the scheduler works for all of them. */
    private static final Set<String> NOT_OF_ONE_TENANT = Set.of("Skus", "Offers", "DueSubscriptions");

    private final JavaClasses billing =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void dependenciesPointOneWay() {
        for (var i = 0; i < LAYERS.size(); i++) {
            for (var lower : LAYERS.get(i)) {
                var above = Stream.concat(
                        LAYERS.subList(i + 1, LAYERS.size()).stream().flatMap(List::stream),
                        LAYERS.get(i).stream().filter(other -> !other.equals(lower)));
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + lower)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above.map(name -> ROOT + name).toArray(String[]::new))
                        .check(billing);
            }
        }
    }

    @Test
    void everyPackageHasItsPlace() {
        var packages = billing.stream()
                .map(one -> one.getPackageName().substring(ROOT.length()))
                .distinct();

        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        LAYERS.stream().flatMap(List::stream).toList());
    }

    @Test
    void aPackageIsNoMoreThanAReaderCanHoldInTheHead() {
        LAYERS.stream()
                .flatMap(List::stream)
                .forEach(name -> assertThat(billing.stream()
                                .filter(one -> one.getPackageName().equals(ROOT + name) && one.isTopLevelClass()))
                        .as(name)
                        .hasSizeBetween(1, 12));
    }

    @Test
    void repositoriesAskForTheTenantFirst() {
        var repositories = withSession()
                .filter(one -> !NOT_OF_ONE_TENANT.contains(one.getSimpleName()))
                .toList();

        assertThat(repositories)
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("Subscriptions", "TenantClocks");
        assertThat(repositories.stream().flatMap(one -> one.getMethods().stream()))
                .filteredOn(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(
                                method.getRawParameterTypes().get(0).getFullName())
                        .as(method.getFullName())
                        .isEqualTo(TenantId.class.getName()));
    }

    @Test
    void onlyRepositoriesAndTheSchedulerReachTheDatabase() {
        assertThat(withSession().map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("Subscriptions", "TenantClocks", "Skus", "Offers", "DueSubscriptions");
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        var operations = billing.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(ArchitectureTest::isOperation)
                .toList();

        assertThat(operations).hasSizeGreaterThan(10).allSatisfy(operation -> {
            assertThat(operation.isAnnotatedWith(Allow.class))
                    .as(operation.getFullName())
                    .isTrue();
            assertThat(operation.getModifiers()).as(operation.getFullName()).contains(JavaModifier.PUBLIC);
        });
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto|Mapper)")
                .check(billing);
    }

    private Stream<JavaClass> withSession() {
        return billing.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().isEquivalentTo(Session.class)));
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
