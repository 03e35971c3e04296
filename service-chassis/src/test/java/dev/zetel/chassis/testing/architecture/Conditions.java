package dev.zetel.chassis.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules from a function that lists what is wrong with a class; a rule that looks at no class fails. */
final class Conditions {

    private Conditions() {}

    static ArchRule everyClass(String description, Function<JavaClass, Stream<String>> faults) {
        return classes().should(condition(description, faults)).allowEmptyShould(false);
    }

    static ArchRule everyClassThat(
            String which,
            Predicate<JavaClass> predicate,
            String description,
            Function<JavaClass, Stream<String>> faults) {
        return classes()
                .that(DescribedPredicate.describe(which, predicate))
                .should(condition(description, faults))
                .allowEmptyShould(false);
    }

    private static ArchCondition<JavaClass> condition(String description, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type).forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
            }
        };
    }
}
