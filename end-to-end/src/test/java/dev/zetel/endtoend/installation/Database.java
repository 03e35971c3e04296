package dev.zetel.endtoend.installation;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a service has stored, as the database's administrator sees it: no tenant's rows are hidden. */
public record Database(String jdbcUrl, String administrator, String password) {

    /** Rows of two columns: a key and a text. */
    public Map<String, String> contents(String query) {
        var contents = new TreeMap<String, String>();
        read(query, row -> contents.put(row.getString(1), row.getString(2)));
        return contents;
    }

    /** The one number that a query finds. */
    public long number(String query) {
        var numbers = new ArrayList<Long>();
        read(query, row -> numbers.add(row.getLong(1)));
        return numbers.get(0);
    }

    /** The first column of every row. */
    public List<String> texts(String query) {
        var texts = new ArrayList<String>();
        read(query, row -> texts.add(row.getString(1)));
        return texts;
    }

    private void read(String query, Row reader) {
        try (var connection = DriverManager.getConnection(jdbcUrl, administrator, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
