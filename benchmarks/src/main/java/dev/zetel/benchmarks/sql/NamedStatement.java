package dev.zetel.benchmarks.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A statement with named parameters, as the services write it, in the form that plain JDBC takes. */
public record NamedStatement(String text, List<String> names) {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    public static NamedStatement of(String written) {
        var names = new ArrayList<String>();
        var text = PARAMETER.matcher(written).replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new NamedStatement(text, List.copyOf(names));
    }

    public PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement(text);
    }

    /** Binds a value to each parameter; one that was forgotten would make a statement that finds nothing, and finds it fast. */
    public void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
        for (var index = 0; index < names.size(); index++) {
            var value = values.get(names.get(index));
            if (value == null) {
                throw new IllegalArgumentException("No value is given for :" + names.get(index));
            }
            statement.setObject(index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
