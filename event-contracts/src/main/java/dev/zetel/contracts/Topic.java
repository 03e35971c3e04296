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

/** A public stream of events of one family, keyed by aggregate and compacted. */
public final class Topic<E extends DomainEvent> {

    private final String name;
    private final Class<E> family;
    private final Map<String, Class<? extends E>> events;

    Topic(String name, Class<E> family) {
        this.name = name;
        this.family = family;
        this.events = eventsOf(family)
                .collect(Collectors.toMap(this::type, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    public String name() {
        return name;
    }

    public Class<E> family() {
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

    /** The CloudEvents type of an event, for example {@code dev.zetel.billing.subscription-expired.v1}. */
    public String type(Class<? extends DomainEvent> event) {
        var kebab = event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "dev.zetel." + context() + "." + kebab + ".v1";
    }

    /** The event of a CloudEvents type, or null for one that this version does not know. */
    public @Nullable Class<? extends E> event(String type) {
        return events.get(type);
    }

    /** The events in the order in which the family names them. */
    public List<Class<? extends E>> events() {
        return List.copyOf(events.values());
    }

    public Topic<E> deadLetter() {
        return new Topic<>(name + ".dead-letter", family);
    }

    @Override
    public String toString() {
        return name;
    }

    private static <E extends DomainEvent> Stream<Class<? extends E>> eventsOf(Class<E> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).map(permitted -> permitted.asSubclass(family))
                : Stream.of(family);
    }
}
