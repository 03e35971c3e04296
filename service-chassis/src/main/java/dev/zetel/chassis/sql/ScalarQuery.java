package dev.zetel.chassis.sql;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Queries in SQL that read one column. */
public final class ScalarQuery {

    private ScalarQuery() {}

    /**
     * A query of rows with one value of the type in which the driver delivers it. Hibernate keeps the plan of every query,
     * and a plan with a result class that is no entity equals no other, not even itself of a moment ago: each run would add
     * one to the cache, and search those of the same text before, under a lock. Without the class they are found again.
     */
    public static <T> NativeQuery<T> query(Session session, String sql, Class<T> type) {
        return session.createNativeQuery(sql, Object[].class).setTupleTransformer((row, names) -> type.cast(row[0]));
    }
}
