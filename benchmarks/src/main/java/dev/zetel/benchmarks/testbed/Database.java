package dev.zetel.benchmarks.testbed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database as one user sees it. */
public record Database(String url, String user, String password) {

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Runs one statement in a transaction of its own; returns how many rows it has changed. */
    public int run(String statement, Object... values) throws SQLException {
        try (var connection = open();
                var prepared = connection.prepareStatement(statement)) {
            for (var index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            return prepared.executeUpdate();
        }
    }

    public boolean isTrue(String question, Object... values) throws SQLException {
        try (var connection = open();
                var prepared = connection.prepareStatement(question)) {
            for (var index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            try (var answer = prepared.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    public List<String> names(String query) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
