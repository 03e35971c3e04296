package dev.zetel.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What waits in the outbox for the broker. */
@Singleton
public class PublishedEvents {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    PublishedEvents(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** The kinds of the events about an aggregate, oldest first, such as {@code user-created}. */
    public List<String> kinds(UUID key) {
        return rows(key).stream()
                .map(row -> row.type().replaceAll("dev\\.zetel\\.directory\\.|\\.v1", ""))
                .toList();
    }

    /** The payload of the newest event of a kind about an aggregate. */
    public JsonNode newest(UUID key, String kind) {
        return rows(key).stream()
                .filter(row -> row.type().contains("." + kind + "."))
                .reduce((one, next) -> next)
                .map(Row::payload)
                .orElseThrow();
    }

    private List<Row> rows(UUID key) {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select type, payload from outbox where key = ? order by id")) {
            statement.setString(1, key.toString());
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (result.next()) {
                    rows.add(new Row(result.getString(1), json.readTree(result.getString(2))));
                }
                return rows;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(String type, JsonNode payload) {}
}
