package dev.zetel.billing.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What the service has published of an aggregate so far: the outbox, which nothing empties in tests. */
@ApplicationScoped
public class PublishedEvents {

    private static final JsonMapper JSON = new JsonMapper();

    private final Session session;

    PublishedEvents(Session session) {
        this.session = session;
    }

    /** An event: the last part of its type, its actor and its payload. */
    public record Event(String kind, long revision, String actor, JsonNode payload) {

        static Event of(Row row) {
            try {
                var parts = row.type().split("\\.");
                return new Event(parts[3], row.revision(), row.actor(), JSON.readTree(row.payload()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** As the table has it. */
    public record Row(String type, Long revision, String actor, String payload) {}

    @ActivateRequestContext
    @Transactional
    public List<Event> of(String topic, UUID key) {
        return session.createNativeQuery(
                        "select type, revision, actor, payload from outbox where topic = :topic and key = :key order by id",
                        Row.class)
                .setParameter("topic", topic)
                .setParameter("key", key.toString())
                .getResultStream()
                .map(Event::of)
                .toList();
    }

    @ActivateRequestContext
    public List<Event> ofSubscription(UUID id) {
        return of("zetel.billing.subscriptions", id);
    }

    @ActivateRequestContext
    public List<String> kindsOfSubscription(UUID id) {
        return ofSubscription(id).stream().map(Event::kind).toList();
    }
}
