package dev.zetel.chassis.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Queries in SQL that read rows as plain records. */
public final class RecordQuery {

    private RecordQuery() {}

    /**
     * A query with a column for each component of the record, in their order and of the types in which the driver delivers
     * them; an array is read as a list. It has no result class, for the reason that {@link ScalarQuery} gives.
     */
    public static <R extends Record> NativeQuery<R> query(Session session, String sql, Class<R> type) {
        var constructor = canonical(type);
        return session.createNativeQuery(sql, Object[].class)
                .setTupleTransformer((row, names) -> read(constructor, row));
    }

    private static <R extends Record> R read(Constructor<R> constructor, Object[] row) {
        try {
            return constructor.newInstance(
                    Arrays.stream(row).map(RecordQuery::plain).toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalStateException("A row that is no " + constructor.getDeclaringClass(), e);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Object[] array ? List.of(array) : value;
    }

    private static <R extends Record> Constructor<R> canonical(Class<R> type) {
        var components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
        try {
            var constructor = type.getDeclaredConstructor(components.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
