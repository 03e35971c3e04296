package dev.zetel.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.zetel.chassis.testing.architecture.Dependencies;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import dev.zetel.chassis.testing.architecture.Repositories;
import dev.zetel.chassis.testing.architecture.Sources;
import dev.zetel.chassis.testing.architecture.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The rules that every module keeps; a module says its layout and adds what only it knows. One instance for all of them:
 * reading the classes takes longer than the rules.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    protected final ModuleLayout module;
    protected final JavaClasses classes;
    private final Sources sources;
    private final Repositories repositories = new Repositories();

    protected ArchitectureRules(ModuleLayout module) {
        this.module = module;
        this.classes = module.classes();
        this.sources = module.hasMain() ? module.mainSources() : module.testSources();
    }

    @Test
    void packagesHaveNoCycles() {
        Dependencies.noCycles(module).check(classes);
    }

    @Test
    void layersPointOneWay() {
        var rules = Dependencies.oneWay(module);

        assertThat(rules).as("layers").isNotEmpty();
        rules.forEach(rule -> rule.check(classes));
    }

    @Test
    void everyPackageHasALayer() {
        Dependencies.everyPackageHasALayer(module).check(classes);
    }

    @Test
    void onlyWebPackagesKnowWebPackages() {
        Dependencies.onlyWebKnowsWeb(module).check(classes);
    }

    @Test
    void nothingKnowsMessaging() {
        Dependencies.nothingKnowsMessaging(module).check(classes);
    }

    @Test
    void packagesHoldAtMostTwelveFiles() {
        sources.packagesHoldAtMost(12);
    }

    @Test
    void packagesSayWhatTheyAreFor() {
        sources.packagesSayWhatTheyAreFor();
    }

    @Test
    void namesSayWhatAClassIs() {
        Types.namesSayWhatAClassIs().check(classes);
    }

    @Test
    void noInterfaceHasOneImplementation() {
        Types.noInterfaceWithOneImplementation(module).check(classes);
    }

    @Test
    void repositoriesTakeTheTenantFirst() {
        if (module.hasDatabase()) {
            repositories.takeTheTenantFirst(module).check(classes);
        } else {
            assertThat(classes).noneMatch(repositories::isRepository);
        }
    }

    @Test
    void rowsOfPanacheAreHidden() {
        repositories.rowsAreHidden().check(classes);
        repositories.nothingIsAnActiveRecord().check(classes);
    }

    @Test
    void filesAreShort() {
        sources.filesHaveAtMost(250);
        module.testSources().filesHaveAtMost(250);
    }

    /** Tests are exempt: a table of cases is as long as it is. */
    @Test
    void nearlyAllFilesAndAllMethodsOfMainAreVeryShort() {
        if (module.hasMain()) {
            sources.nineInTenFilesAreUnder(100);
            sources.methodsHaveAtMost(25);
        }
    }

    @Test
    void constructorsTakeFewParameters() {
        Types.constructorsTakeAtMost(5).check(classes);
    }
}
