package dev.zetel.chassis.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which package may know which. */
public final class Dependencies {

    private Dependencies() {}

    public static ArchRule noCycles(ModuleLayout module) {
        return slices().matching(module.root() + ".(**)").should().beFreeOfCycles();
    }

    /** One rule for each package: it knows neither what is above it nor its neighbours. */
    public static List<ArchRule> oneWay(ModuleLayout module) {
        var rules = new ArrayList<ArchRule>();
        for (var i = 0; i < module.layers().size(); i++) {
            var layer = module.layers().get(i);
            for (var name : layer) {
                var forbidden = Stream.concat(
                                module.layers().subList(0, i).stream().flatMap(List::stream),
                                layer.stream().filter(other -> !other.equals(name)))
                        .map(module::in)
                        .toArray(String[]::new);
                rules.add(noClasses()
                        .that()
                        .resideInAPackage(module.in(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden));
            }
        }
        return rules;
    }

    public static ArchRule everyPackageHasALayer(ModuleLayout module) {
        return classes()
                .that()
                .resideOutsideOfPackage(module.root())
                .should()
                .resideInAnyPackage(module.packages().map(module::in).toArray(String[]::new));
    }

    /** The REST side of a feature is known by the REST side of others only: it shows what they show. */
    public static ArchRule onlyWebKnowsWeb(ModuleLayout module) {
        return Conditions.everyClass(
                "not know a web package unless in one",
                type -> outgoing(type)
                        .filter(to -> to.getPackageName().startsWith(module.root() + ".")
                                && to.getPackageName().endsWith(".web"))
                        .filter(to -> !type.getPackageName().endsWith(".web"))
                        .map(to -> type.getName() + " knows " + to.getName()));
    }

    public static ArchRule nothingKnowsMessaging(ModuleLayout module) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module.in("messaging"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module.in("messaging"));
    }

    private static Stream<JavaClass> outgoing(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }
}
