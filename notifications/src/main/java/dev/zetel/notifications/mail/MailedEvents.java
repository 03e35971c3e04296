package dev.zetel.notifications.mail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Which events of a topic are worth a mail, and what it says. It goes to those who may act on it; each service makes one. */
public final class MailedEvents<E extends DomainEvent> {

    private static final JsonMapper JSON = new JsonMapper();

    private final Topic<E> topic;
    private final String permission;
    private final List<Mailed<? extends E>> mailed = new ArrayList<>();

    private MailedEvents(Topic<E> topic, String permission) {
        this.topic = topic;
        this.permission = permission;
    }

    public static <E extends DomainEvent> MailedEvents<E> of(Topic<E> topic, String permission) {
        return new MailedEvents<>(topic, permission);
    }

    public <F extends E> MailedEvents<E> about(Class<F> event, BiFunction<F, Addressee, Letter> letter) {
        return about(event, any -> true, letter);
    }

    /** About some of these events only. */
    public <F extends E> MailedEvents<E> about(
            Class<F> event, Predicate<F> worthIt, BiFunction<F, Addressee, Letter> letter) {
        mailed.add(new Mailed<>(topic.type(event), event, worthIt, letter));
        return this;
    }

    String permission() {
        return permission;
    }

    /** Takes a CloudEvent in structured mode. */
    boolean includes(String type, String cloudEvent) {
        return ofType(type).filter(one -> one.includes(cloudEvent)).isPresent();
    }

    /** Empty for an event that an earlier version sent mails about. */
    Optional<Letter> write(String cloudEvent, Addressee addressee) {
        return ofType(read(() -> JSON.readTree(cloudEvent).path("type").asText()))
                .map(one -> one.write(cloudEvent, addressee));
    }

    private Optional<Mailed<? extends E>> ofType(String type) {
        return mailed.stream().filter(one -> one.type().equals(type)).findFirst();
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Mailed<F extends DomainEvent>(
            String type, Class<F> event, Predicate<F> worthIt, BiFunction<F, Addressee, Letter> letter) {

        boolean includes(String cloudEvent) {
            return worthIt.test(event(cloudEvent));
        }

        Letter write(String cloudEvent, Addressee addressee) {
            return letter.apply(event(cloudEvent), addressee);
        }

        private F event(String cloudEvent) {
            return read(() -> {
                var data = JSON.readTree(cloudEvent).path("data");
                return EventJson.read(JSON.writeValueAsBytes(data), event);
            });
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
