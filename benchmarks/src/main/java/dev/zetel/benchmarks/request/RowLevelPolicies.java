package dev.zetel.benchmarks.request;

import dev.zetel.benchmarks.testbed.Database;
import java.sql.SQLException;
import java.util.List;

/** The policies of all tables, turned on and off together. */
record RowLevelPolicies(Database database, List<String> tables) {

    private static final String TABLES = "select relname from pg_class where relrowsecurity";

    static RowLevelPolicies of(Database database) throws SQLException {
        var tables = database.names(TABLES);
        if (tables.isEmpty()) {
            throw new IllegalStateException("No table has a policy");
        }
        return new RowLevelPolicies(database, tables);
    }

    void turn(boolean on) throws SQLException {
        for (var table : tables) {
            database.run("alter table " + table + (on ? " enable" : " disable") + " row level security");
        }
    }
}
