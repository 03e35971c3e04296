package dev.zetel.chassis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final String SAMPLES = "dev.zetel.chassis.testing.sample.";

    private final ModuleLayout good = ModuleLayout.of(SAMPLES + "good").layers("upper", "lower");
    private final ModuleLayout bad = ModuleLayout.of(SAMPLES + "bad").layers("messaging", "upper", "lower");

    @Test
    void acceptsLayersThatPointDown() {
        var classes = new ClassFileImporter().importPackages(good.root());

        assertThatCode(() -> {
                    Dependencies.noCycles(good).check(classes);
                    Dependencies.oneWay(good).forEach(rule -> rule.check(classes));
                    Dependencies.everyPackageHasALayer(good).check(classes);
                    Dependencies.onlyWebKnowsWeb(good).check(classes);
                    Dependencies.nothingKnowsMessaging(good).check(classes);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesACycle() {
        refuses(Dependencies.noCycles(bad), bad, "Cycle detected");
    }

    @Test
    void refusesADependencyUpwards() {
        refuses(Dependencies.oneWay(bad).get(2), bad, "bad.upper.Top");
    }

    @Test
    void refusesNeighboursThatKnowOneAnother() {
        var neighbours = good.layers("upper, lower");

        refuses(Dependencies.oneWay(neighbours).get(0), neighbours, "good.lower.Stone");
    }

    @Test
    void refusesAPackageWithoutALayer() {
        refuses(Dependencies.everyPackageHasALayer(good.layers("lower")), good, "good.upper");
    }

    @Test
    void refusesALayerWithoutClasses() {
        refuses(Dependencies.oneWay(good.layers("attic")).get(0), good, "failed to check any classes");
    }

    @Test
    void refusesWhoKnowsAWebPackage() {
        refuses(Dependencies.onlyWebKnowsWeb(bad), bad, "Base knows");
    }

    @Test
    void refusesWhoKnowsMessaging() {
        refuses(Dependencies.nothingKnowsMessaging(bad), bad, "bad.messaging.Consumer");
    }

    @Test
    void refuseToLookAtNothing() {
        var nothing = new ClassFileImporter().importClasses();
        var rules = List.of(
                Dependencies.noCycles(good),
                Dependencies.oneWay(good).get(0),
                Dependencies.everyPackageHasALayer(good),
                Dependencies.onlyWebKnowsWeb(good),
                Dependencies.nothingKnowsMessaging(good));

        for (var rule : rules) {
            assertThatThrownBy(() -> rule.check(nothing))
                    .as(rule.getDescription())
                    .hasMessageContaining("failed to check any classes");
        }
    }

    private static void refuses(ArchRule rule, ModuleLayout module, String because) {
        var classes = new ClassFileImporter().importPackages(module.root());
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }
}
