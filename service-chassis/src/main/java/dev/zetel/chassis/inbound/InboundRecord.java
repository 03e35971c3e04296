package dev.zetel.chassis.inbound;

import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came, and the event in it.
 *
 * @param event null for a tombstone, and for what cannot be read
 * @param fault why it cannot be read, or null
 */
public record InboundRecord<E extends DomainEvent>(ConsumerRecord<String, byte[]> source, E event, IOException fault) {

    public InboundRecord(ConsumerRecord<String, byte[]> source, E event) {
        this(source, event, null);
    }

    /** Returns null for an event of a type that this version does not know. */
    static <E extends DomainEvent> InboundRecord<E> of(ConsumerRecord<String, byte[]> source, Topic<E> topic) {
        try {
            return read(source, topic);
        } catch (IOException e) {
            return new InboundRecord<>(source, null, e);
        }
    }

    private static <E extends DomainEvent> InboundRecord<E> read(ConsumerRecord<String, byte[]> source, Topic<E> topic)
            throws IOException {
        if (source.value() == null) {
            return new InboundRecord<>(source, null);
        }
        var type = header(source, "ce_type");
        if (type == null) {
            throw new IOException("The header ce_type is missing");
        }
        var known = topic.event(type);
        return known == null ? null : new InboundRecord<>(source, read(source.value(), known));
    }

    private static <E extends DomainEvent> E read(byte[] value, Class<? extends E> type) throws IOException {
        var event = EventJson.read(value, type);
        if (event == null || event.state() == null) {
            throw new IOException("The state is missing");
        }
        return event;
    }

    public String key() {
        return source.key();
    }

    public boolean isTombstone() {
        return event == null && fault == null;
    }

    /** Received after {@code other} and not older: a tombstone carries no state, so the later record wins beside one. */
    boolean supersedes(InboundRecord<E> other) {
        return other == null
                || isTombstone()
                || other.isTombstone()
                || event.state().revision() > other.event().state().revision();
    }

    public String actor() {
        var actor = header(source, "ce_actor");
        return actor == null ? "unknown" : actor;
    }

    public String eventId() {
        return header(source, "ce_id");
    }

    public String traceparent() {
        return header(source, "traceparent");
    }

    private static String header(ConsumerRecord<String, byte[]> source, String name) {
        var header = source.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
