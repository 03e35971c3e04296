package dev.zetel.benchmarks.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection that runs statements of a service, each prepared once. */
public final class Execution {

    private final Connection connection;
    private final Map<NamedStatement, PreparedStatement> prepared = new HashMap<>();

    public Execution(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Runs a statement and returns the first column of its first row, or null where there is none. */
    public Object first(NamedStatement statement, Map<String, Object> values) throws SQLException {
        var jdbc = bound(statement, values);
        if (!jdbc.execute()) {
            return null;
        }
        try (var rows = jdbc.getResultSet()) {
            return rows.next() ? rows.getObject(1) : null;
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    private PreparedStatement bound(NamedStatement statement, Map<String, Object> values) throws SQLException {
        var jdbc = prepared.get(statement);
        if (jdbc == null) {
            jdbc = statement.prepare(connection);
            prepared.put(statement, jdbc);
        }
        statement.bind(jdbc, values);
        return jdbc;
    }
}
