package dev.zetel.chassis.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.OptionalLong;
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

    /** Reads the revision of the row of a record's {@code :key}. */
    public OptionalLong revision(String query, String key) {
        return ScalarQuery.query(session, query, Long.class)
                .setParameter("key", key)
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Erases what is kept of a record's {@code :key}. */
    public void delete(String statement, String key) {
        session.createNativeMutationQuery(statement).setParameter("key", key).executeUpdate();
    }

    private String toJson(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rows that JSON cannot express", e);
        }
    }
}
