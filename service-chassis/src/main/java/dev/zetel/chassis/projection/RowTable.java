package dev.zetel.chassis.projection;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table with a column for each component of a record, {@code tenant_id} for {@code tenantId}.
 *
 * @param key the columns, ids all of them, that a record's key names in this order, parted by slashes; with the tenant
 *     they are the primary key
 */
public record RowTable<R extends Record>(String name, Class<R> row, List<String> key) {

    private static final String JSON = "jsonb";
    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            boolean.class, "boolean",
            int.class, "integer",
            long.class, "bigint",
            Long.class, "bigint",
            Instant.class, "timestamptz");

    public RowTable(String name, Class<R> row, String... key) {
        this(name, row, List.of(key));
    }

    /** Writes {@code :rows}, but none over a newer one. */
    String upsert() {
        return """
                insert into %s (%s)
                select %s from jsonb_to_recordset(cast(:rows as jsonb)) as r(%s)
                on conflict (%s) do update set %s where excluded.revision > %s.revision
                """.formatted(
                        name,
                        each(RowTable::column),
                        each(one -> "r." + quoted(one)),
                        each(one -> quoted(one) + " " + TYPES.getOrDefault(one.getType(), JSON)),
                        String.join(", ", primaryKey()),
                        columns()
                                .filter(column -> !primaryKey().contains(column))
                                .map(column -> column + " = excluded." + column)
                                .collect(joining(", ")),
                        name);
    }

    String delete() {
        return "delete from " + name + where();
    }

    String revision() {
        return "select revision from " + name + where();
    }

    private String where() {
        return IntStream.range(0, key.size())
                .mapToObj(i -> "%s = cast(split_part(:key, '/', %d) as uuid)".formatted(key.get(i), i + 1))
                .collect(joining(" and ", " where ", ""));
    }

    private List<String> primaryKey() {
        return columns()
                .filter(column -> column.equals("tenant_id") || key.contains(column))
                .toList();
    }

    private Stream<String> columns() {
        return Arrays.stream(row.getRecordComponents()).map(RowTable::column);
    }

    private String each(Function<RecordComponent, String> part) {
        return Arrays.stream(row.getRecordComponents()).map(part).collect(joining(", "));
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String quoted(RecordComponent component) {
        return '"' + component.getName() + '"';
    }
}
