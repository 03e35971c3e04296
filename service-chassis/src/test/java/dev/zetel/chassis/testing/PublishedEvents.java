package dev.zetel.chassis.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.EventJson;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the service under test has recorded for the broker: its outbox, which nothing empties where no broker is. */
public final class PublishedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ABOUT = "select type, revision, actor, payload from outbox where key = ? order by id";

    private PublishedEvents() {}

    public record Event(String type, long revision, String actor, String payload) {

        /** Such as {@code user-created}. */
        public String kind() {
            return type.split("\\.")[3];
        }

        public JsonNode json() {
            try {
                return JSON.readTree(payload);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        public <E extends DomainEvent> E as(Class<E> kind) {
            try {
                return EventJson.read(payload.getBytes(StandardCharsets.UTF_8), kind);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Event of(ResultSet row) throws SQLException {
            return new Event(row.getString(1), row.getLong(2), row.getString(3), row.getString(4));
        }
    }

    /** The events with a key, such as an aggregate's id, oldest first. */
    public static List<Event> about(Object key) {
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ABOUT)) {
            statement.setString(1, key.toString());
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Event>();
                while (rows.next()) {
                    found.add(Event.of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> kinds(Object key) {
        return about(key).stream().map(Event::kind).toList();
    }

    public static Event newest(Object key) {
        var all = about(key);
        return all.get(all.size() - 1);
    }

    public static Event newest(Object key, String kind) {
        return about(key).stream()
                .filter(event -> event.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
