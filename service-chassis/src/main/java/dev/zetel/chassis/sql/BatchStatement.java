package dev.zetel.chassis.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zetel.chassis.consumer.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.Session;

/** Writes a batch of rows with one statement: the rows travel as one JSON array that the statement unfolds. */
@ApplicationScoped
public class BatchStatement {

    private final Session session;
    private final ObjectMapper json;

    BatchStatement(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * Runs a statement that reads its rows with {@code jsonb_to_recordset(cast(:rows as jsonb))}. The statement itself
     * holds the guard against older revisions.
     */
    public void run(String statement, Collection<?> rows) {
        session.createNativeMutationQuery(statement)
                .setParameter("rows", toJson(rows))
                .executeUpdate();
    }

    /** Reads one number by one id, for {@link EventConsumer#revisionOf}. */
    public OptionalLong revision(String query, UUID id) {
        return ScalarQuery.query(session, query, Long.class)
                .setParameter("id", id)
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    public void delete(String statement, UUID id) {
        session.createNativeMutationQuery(statement).setParameter("id", id).executeUpdate();
    }

    private String toJson(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rows that JSON cannot express", e);
        }
    }
}
