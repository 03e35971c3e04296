package dev.zetel.licensing;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.zetel.licensing.";

    /** From the lowest; nothing points up, and packages of one line do not know one another. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("chore", "row"),
            List.of("sku", "member"),
            List.of("pool"),
            List.of("holder", "subscribedsku"),
            List.of("planrule"),
            List.of("grant", "upkeep"),
            List.of("conflict"),
            List.of("entitlement"),
            List.of("messaging"));

    /** The catalog belongs to no tenant; chores look for work of all of them. */
    private static final Set<String> NOT_OF_ONE_TENANT =
            Set.of("Skus", "AnnouncePools", "EndSeats", "HonourIntents", "ReviewHoldings");

    private final JavaClasses licensing =
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
                        .check(licensing);
            }
        }
    }

    @Test
    void everyPackageHasItsPlaceAndIsNoMoreThanAReaderCanHoldInTheHead() {
        var names = LAYERS.stream().flatMap(List::stream).toList();

        assertThat(licensing.stream()
                        .map(one -> one.getPackageName().substring(ROOT.length()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(names);
        names.forEach(name -> assertThat(licensing.stream()
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
                .containsExactlyInAnyOrder(
                        "AccessLines",
                        "AffectedUsers",
                        "Conflicts",
                        "Fundings",
                        "Holdings",
                        "Members",
                        "SeatPools",
                        "SubscribedSkus");
        assertThat(repositories.stream().flatMap(one -> one.getMethods().stream()))
                .filteredOn(ArchitectureTest::isCalledByOthers)
                .hasSizeGreaterThan(20)
                .allSatisfy(method -> assertThat(
                                method.getRawParameterTypes().get(0).getFullName())
                        .as(method.getFullName())
                        .isEqualTo(TenantId.class.getName()));
    }

    /** The ledger is right as long as one place writes it. */
    @Test
    void onlySeatPoolsKnowTheStatementsThatMovePools() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SeatPools")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("PoolStatements")
                .check(licensing);
    }

    /** A statement is text, which no dependency shows: so the text is read, that of migrations too. */
    @Test
    void noStatementElsewhereWritesAPool() throws IOException {
        var writesAPool = Pattern.compile("(?i)\\b(update|insert\\s+into|delete\\s+from)\\s+seat_pool\\b");
        var writers = new ArrayList<String>();

        try (var files = Files.walk(Path.of("src", "main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (writesAPool.matcher(Files.readString(file)).find()) {
                    writers.add(file.getFileName().toString());
                }
            }
        }

        assertThat(writers).containsExactly("PoolStatements.java");
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        var operations = licensing.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(ArchitectureTest::isOperation)
                .toList();

        assertThat(operations).hasSizeGreaterThan(8).allSatisfy(operation -> {
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
                .check(licensing);
    }

    private Stream<JavaClass> withSession() {
        return licensing.stream()
                .filter(one -> one.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(Session.class)));
    }

    /** Claims are looked for across tenants; a fact names its tenant itself. */
    private static boolean isCalledByOthers(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !Set.of("claim", "tell").contains(method.getName());
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
