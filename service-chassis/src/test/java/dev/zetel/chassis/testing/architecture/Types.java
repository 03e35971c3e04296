package dev.zetel.chassis.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Stream;

/** What a class may be called, and how much it may take and offer. */
public final class Types {

    /** By name: modules without the chassis run these rules too. */
    private static final Set<String> ANSWERS = Set.of(
            "dev.zetel.chassis.odata.page.Page",
            "dev.zetel.chassis.odata.page.Entity",
            String.class.getName(),
            Void.class.getName(),
            void.class.getName());

    private Types() {}

    public static ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto|Mapper)")
                .allowEmptyShould(false);
    }

    /**
     * An interface of ours with exactly one class that implements it is refused. An interface of a framework is not ours;
     * one that lambdas implement besides a class carries {@link FunctionalInterface}, which exempts it. So does extending
     * one of ours that has more: a family of events is named even while it has one event.
     */
    public static ArchRule noInterfaceWithOneImplementation(ModuleLayout module) {
        return Conditions.everyClass(
                "not be an interface with one implementation",
                type -> Stream.of(type)
                        .filter(one -> one.isInterface() && !one.isAnnotation())
                        .filter(one -> !one.isAnnotatedWith(FunctionalInterface.class))
                        .filter(one -> implementations(one) == 1)
                        .filter(one -> !module.isImplementedElsewhere(one.getName()))
                        .filter(one -> one.getAllRawInterfaces().stream()
                                .noneMatch(wider -> module.owns(wider.getName()) && implementations(wider) > 1))
                        .map(one -> one.getName() + " has one implementation"));
    }

    /** Records are exempt: they are data, and built by name. */
    public static ArchRule constructorsTakeAtMost(int parameters) {
        return Conditions.everyClass(
                "have constructors of at most %d parameters".formatted(parameters),
                type -> type.getConstructors().stream()
                        .filter(constructor -> !type.isRecord() && !type.isEnum())
                        .filter(constructor -> constructor.getParameters().size() > parameters)
                        .map(constructor -> constructor.getFullName() + " takes "
                                + constructor.getParameters().size()));
    }

    /** A use case changes one thing. Resources, which only read in a transaction, are exempt. */
    public static ArchRule useCasesHaveOnePublicMethod() {
        return Conditions.everyClassThat(
                "are use cases",
                Types::isUseCase,
                "have one public method",
                type -> Stream.of(type)
                        .filter(one -> publicMethods(one) != 1)
                        .map(one -> one.getName() + " has " + publicMethods(one) + " public methods"));
    }

    /** With an annotation whose values are constants of the class of permissions: a name that nobody holds is a mistake. */
    public static ArchRule operationsSayWhoMayCallThem(Class<? extends Annotation> annotation, Class<?> permissions) {
        var known = Operations.constants(permissions);
        return Conditions.everyClassThat(
                "have operations",
                type -> Operations.of(type).findAny().isPresent(),
                "be public and say who may call them",
                type -> Operations.of(type)
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC)
                                || !known.containsAll(Operations.values(method, annotation)))
                        .map(method -> method.getFullName() + " is not public or does not say who may call it"));
    }

    /** The framework then refuses other types with 415, and takes a body whose type is not named for this one. */
    public static ArchRule operationsSayOfWhichTypeTheirBodyIs() {
        return Conditions.everyClassThat(
                "declare operations",
                type -> type.getMethods().stream().anyMatch(Operations::isDeclared),
                "say of which type the bodies are that they read",
                type -> type.getMethods().stream()
                        .filter(Operations::isDeclared)
                        .filter(Operations::readsABody)
                        .filter(method -> !method.isAnnotatedWith("jakarta.ws.rs.Consumes"))
                        .map(method -> method.getFullName() + " does not say of which type its body is"));
    }

    /** Pages and entities are written with their context; a plain record would lack it, and a response hides its type. */
    public static ArchRule operationsAnswerWithPagesAndEntities() {
        return Conditions.everyClassThat(
                "have operations",
                type -> Operations.of(type).findAny().isPresent(),
                "answer with a page, an entity, a text or nothing",
                type -> Operations.of(type)
                        .filter(method -> !ANSWERS.contains(Operations.answer(method)))
                        .map(method -> method.getFullName() + " answers with " + Operations.answer(method)));
    }

    private static long implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(one -> !one.isInterface())
                .count();
    }

    private static boolean isUseCase(JavaClass type) {
        return Operations.of(type).findAny().isEmpty()
                && type.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.isAnnotatedWith("jakarta.transaction.Transactional"));
    }

    private static long publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .count();
    }
}
