package dev.zetel.chassis.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Statements of the relay. Each commits by itself, so that nothing stays locked where the relay stops between two of them,
 * and none waits for a database that has fallen silent for longer than a lease lasts.
 */
class RelayStatements {

    private static final int LONGEST_SILENCE_MILLIS = 10_000;

    private final DataSource dataSource;

    RelayStatements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns how many rows were written. A list among the parameters is an array of ids. */
    int update(String sql, Object... parameters) throws SQLException {
        return run(sql, PreparedStatement::executeUpdate, parameters);
    }

    <T> List<T> query(String sql, Reader<T> reader) throws SQLException {
        return run(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    private <T> T run(String sql, Execution<T> execution, Object... parameters) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_SILENCE_MILLIS);
            try (var statement = connection.prepareStatement(sql)) {
                for (var index = 0; index < parameters.length; index++) {
                    statement.setObject(index + 1, toJdbc(connection, parameters[index]));
                }
                return execution.run(statement);
            } finally {
                if (!connection.isClosed()) {
                    connection.setNetworkTimeout(Runnable::run, usual);
                }
            }
        }
    }

    private static Object toJdbc(Connection connection, Object parameter) throws SQLException {
        return parameter instanceof List<?> ids ? connection.createArrayOf("bigint", ids.toArray()) : parameter;
    }

    /** Reads the current row. */
    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** What is done with a statement that has its parameters. */
    @FunctionalInterface
    private interface Execution<T> {

        T run(PreparedStatement statement) throws SQLException;
    }
}
