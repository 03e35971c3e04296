package dev.zetel.chassis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class TypesTest {

    @Test
    void refusesANameThatSaysNothing() {
        refuses(Types.namesSayWhatAClassIs(), "SeatManager", Samples.SeatManager.class);
        accepts(Types.namesSayWhatAClassIs(), Samples.Circle.class);
    }

    @Test
    void refusesAnInterfaceWithOneImplementation() {
        refuses(
                Types.noInterfaceWithOneImplementation(ModuleLayout.of("none")),
                "Shape",
                Samples.Shape.class,
                Samples.Circle.class);
        accepts(
                Types.noInterfaceWithOneImplementation(ModuleLayout.of("none")),
                Samples.Step.class,
                Samples.Walk.class);
    }

    @Test
    void acceptsAFamilyOfOneEventAmongOthers() {
        var rule = Types.noInterfaceWithOneImplementation(ModuleLayout.of(Samples.class.getPackageName()));

        accepts(rule, Samples.Event.class, Samples.OneEvent.class, Samples.Opened.class, Samples.Closed.class);
        refuses(rule, "OneEvent has one", Samples.Event.class, Samples.OneEvent.class, Samples.Opened.class);
    }

    @Test
    void refusesAConstructorOfSixParameters() {
        refuses(Types.constructorsTakeAtMost(5), "takes 6", Samples.Wide.class);
        accepts(Types.constructorsTakeAtMost(5), Samples.WideRecord.class);
    }

    @Test
    void refusesAUseCaseOfTwoMethods() {
        refuses(Types.useCasesHaveOnePublicMethod(), "2 public methods", Samples.TwoUseCases.class);
        accepts(Types.useCasesHaveOnePublicMethod(), Samples.OneUseCase.class);
    }

    @Test
    void refusesAnOperationThatDoesNotSayWhoMayCallIt() {
        refuses(
                Types.operationsSayWhoMayCallThem(Samples.Allowed.class, Samples.Named.class),
                "OpenResource.read",
                Samples.OpenResource.class);
        refuses(
                Types.operationsSayWhoMayCallThem(Samples.Allowed.class, Samples.Named.class),
                "ForgetfulResource.read",
                Samples.ForgetfulResource.class);
        refuses(
                Types.operationsSayWhoMayCallThem(Samples.Allowed.class, Samples.Named.class),
                "MisspeltResource.read",
                Samples.MisspeltResource.class);
        accepts(
                Types.operationsSayWhoMayCallThem(Samples.Allowed.class, Samples.Named.class),
                Samples.GuardedResource.class);
    }

    @Test
    void refusesAnOperationThatReadsABodyOfAnyType() {
        refuses(Types.operationsSayOfWhichTypeTheirBodyIs(), "AnyBodyResource.write", Samples.AnyBodyResource.class);
        accepts(Types.operationsSayOfWhichTypeTheirBodyIs(), Samples.JsonResource.class);
    }

    @Test
    void refusesAnOperationThatAnswersWithoutAContext() {
        var rule = Types.operationsAnswerWithPagesAndEntities();

        refuses(
                rule,
                "BareResource.read() answers with " + Samples.WideRecord.class.getName(),
                Samples.BareResource.class);
        refuses(rule, "answers with " + Samples.WideRecord.class.getName(), Samples.BareCreatedResource.class);
        refuses(rule, "answers with jakarta.ws.rs.core.Response", Samples.HiddenResource.class);
        refuses(rule, "failed to check any classes", Samples.Circle.class);
        accepts(rule, Samples.ODataResource.class);
    }

    @Test
    void refuseToLookAtNothing() {
        refuses(Types.namesSayWhatAClassIs(), "failed to check any classes");
        refuses(Types.noInterfaceWithOneImplementation(ModuleLayout.of("none")), "failed to check any classes");
        refuses(Types.constructorsTakeAtMost(5), "failed to check any classes");
        refuses(Types.useCasesHaveOnePublicMethod(), "failed to check any classes", Samples.Circle.class);
        refuses(
                Types.operationsSayWhoMayCallThem(Samples.Allowed.class, Samples.Named.class),
                "failed to check any classes",
                Samples.Circle.class);
    }

    static void refuses(ArchRule rule, String because, Class<?>... classes) {
        var imported = new ClassFileImporter().importClasses(classes);
        assertThatThrownBy(() -> rule.check(imported))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }

    static void accepts(ArchRule rule, Class<?>... classes) {
        var imported = new ClassFileImporter().importClasses(classes);
        assertThatCode(() -> rule.check(imported)).doesNotThrowAnyException();
    }
}
