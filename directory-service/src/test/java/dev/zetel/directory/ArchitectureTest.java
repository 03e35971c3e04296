package dev.zetel.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.zetel.directory");

    /** Where one works on many tenants: the operator's register, and what facts bring. */
    private static final List<String> CROSS_TENANT =
            List.of("dev.zetel.directory.provisioning", "dev.zetel.directory.messaging");

    @Test
    void dependsDownwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("messaging")
                .definedBy("..directory.messaging..")
                .layer("callers")
                .definedBy("..directory.caller..")
                .layer("provisioning")
                .definedBy("..directory.provisioning..")
                .layer("deleted items")
                .definedBy("..directory.deleteditem..")
                .layer("role assignments")
                .definedBy("..directory.roleassignment..")
                .layer("test clocks")
                .definedBy("..directory.testclock..")
                .layer("users")
                .definedBy("..directory.user..")
                .layer("licenses")
                .definedBy("..directory.license..")
                .layer("roles")
                .definedBy("..directory.role..")
                .layer("tenants")
                .definedBy("..directory.tenant..")
                .whereLayer("messaging")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("callers")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("provisioning")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("deleted items")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("role assignments")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("test clocks")
                .mayOnlyBeAccessedByLayers("messaging")
                .whereLayer("users")
                .mayOnlyBeAccessedByLayers("provisioning", "deleted items", "role assignments", "test clocks")
                .whereLayer("licenses")
                .mayOnlyBeAccessedByLayers("users")
                .whereLayer("roles")
                .mayOnlyBeAccessedByLayers("callers", "users", "provisioning", "deleted items", "role assignments")
                .whereLayer("tenants")
                .mayOnlyBeAccessedByLayers("users", "provisioning", "role assignments", "test clocks")
                .check(CLASSES);
    }

    @Test
    void everyRepositoryMethodTakesTheTenantFirst() {
        var repositories = CLASSES.stream()
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(Session.class)))
                .filter(type -> !CROSS_TENANT.contains(type.getPackageName()))
                .filter(type -> !type.isAnnotatedWith(Entity.class))
                .toList();
        assertThat(repositories).hasSizeGreaterThanOrEqualTo(5);

        var methods = repositories.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> !method.getName().startsWith("lambda$")
                        && !method.getName().equals("areProjected"))
                .toList();
        assertThat(methods)
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(method -> assertThat(
                                method.getRawParameterTypes().get(0).isEquivalentTo(TenantId.class))
                        .as(method.getFullName())
                        .isTrue());
    }

    @Test
    void everyResourceMethodSaysWhoMayCallIt() {
        var operations = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(ArchitectureTest::isOperation)
                .toList();

        assertThat(operations).hasSizeGreaterThanOrEqualTo(25).allSatisfy(method -> {
            assertThat(method.isAnnotatedWith(Allow.class))
                    .as(method.getFullName())
                    .isTrue();
            assertThat(method.getModifiers().contains(JavaModifier.PUBLIC))
                    .as(method.getFullName())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service", "Manager", "Helper", "Util", "Utils", "Impl", "DTO", "Dto", "Mapper"})
    void noClassHasANameThatSaysNothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(CLASSES);
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
