package dev.zetel.chassis.projection;

import dev.zetel.contracts.Fact;
import dev.zetel.contracts.FactJson;
import dev.zetel.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it came, and the fact in it: null for a tombstone. */
record Received<F extends Fact>(ConsumerRecord<String, byte[]> source, F fact) {

    /** Returns null for a fact of a type that this version does not know. */
    static <F extends Fact> Received<F> of(ConsumerRecord<String, byte[]> source, Topic<F> topic) throws IOException {
        if (source.value() == null) {
            return new Received<>(source, null);
        }
        var type = header(source, "ce_type");
        if (type == null) {
            throw new IOException("The header ce_type is missing");
        }
        var known = topic.fact(type);
        return known == null ? null : new Received<>(source, FactJson.read(source.value(), known));
    }

    String key() {
        return source.key();
    }

    boolean isTombstone() {
        return fact == null;
    }

    /** Told after {@code other} and not older: a tombstone carries no state, so the later record wins beside one. */
    boolean supersedes(Received<F> other) {
        return other == null
                || isTombstone()
                || other.isTombstone()
                || fact.state().revision() > other.fact().state().revision();
    }

    String actor() {
        var actor = header(source, "ce_actor");
        return actor == null ? "unknown" : actor;
    }

    String eventId() {
        return header(source, "ce_id");
    }

    String traceparent() {
        return header(source, "traceparent");
    }

    private static String header(ConsumerRecord<String, byte[]> source, String name) {
        var header = source.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
