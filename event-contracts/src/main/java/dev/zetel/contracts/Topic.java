package dev.zetel.contracts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A public stream of facts of one family, keyed by aggregate and compacted. */
public final class Topic<F extends Fact> {

    private final String name;
    private final Class<F> family;
    private final Map<String, Class<? extends F>> facts;

    Topic(String name, Class<F> family) {
        this.name = name;
        this.family = family;
        this.facts = factsOf(family)
                .collect(Collectors.toMap(this::type, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    public String name() {
        return name;
    }

    public Class<F> family() {
        return family;
    }

    /** The service that owns the topic, for example {@code billing}. */
    public String context() {
        return name.split("\\.")[1];
    }

    /** The last word of the name, for example {@code subscriptions}. */
    public String channel() {
        return name.split("\\.")[2];
    }

    /** The CloudEvents type of a fact, for example {@code dev.zetel.billing.subscription-expired.v1}. */
    public String type(Class<? extends Fact> fact) {
        var kebab = fact.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "dev.zetel." + context() + "." + kebab + ".v1";
    }

    /** The fact of a CloudEvents type, or null for one that this version does not know. */
    public @Nullable Class<? extends F> fact(String type) {
        return facts.get(type);
    }

    /** The facts in the order in which the family names them. */
    public List<Class<? extends F>> facts() {
        return List.copyOf(facts.values());
    }

    public Topic<F> deadLetter() {
        return new Topic<>(name + ".dead-letter", family);
    }

    @Override
    public String toString() {
        return name;
    }

    private static <F extends Fact> Stream<Class<? extends F>> factsOf(Class<F> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).map(permitted -> permitted.asSubclass(family))
                : Stream.of(family);
    }
}
