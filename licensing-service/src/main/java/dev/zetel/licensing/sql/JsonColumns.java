package dev.zetel.licensing.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** Reads rows that the database hands over as JSON objects: whole trees in one round trip, without a mapping of columns. */
@ApplicationScoped
public class JsonColumns {

    private final ObjectMapper json;

    JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    public <T> List<T> read(NativeQuery<String> query, Class<T> type) {
        return query.getResultStream().map(row -> parse(row, type)).toList();
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("JSON cannot express " + value.getClass(), e);
        }
    }

    /** Ids as the text form of an array, for {@code cast(:ids as uuid[])}. */
    public static String array(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private <T> T parse(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row that is not a " + type.getSimpleName(), e);
        }
    }
}
