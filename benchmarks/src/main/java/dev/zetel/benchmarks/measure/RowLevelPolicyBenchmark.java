package dev.zetel.benchmarks.measure;

import dev.zetel.benchmarks.load.JdbcLoad;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.sql.Execution;
import dev.zetel.benchmarks.testbed.Database;
import dev.zetel.benchmarks.testbed.Service;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What the row-level policy costs: the same statements with it and without it, and without setting the tenant at all. */
record RowLevelPolicyBenchmark(String name) implements Measure {

    private static final String TABLES = "select relname from pg_class where relrowsecurity";

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var database = setting.testBed().unbarred(Service.LICENSING);
        var tables = database.names(TABLES);
        if (tables.isEmpty()) {
            throw new IllegalStateException("No table has a policy");
        }
        var assignments = Assignments.of(
                setting, name, Pools.many(setting, Math.max(1, setting.sizes().pools() / 2)), 2);
        var switches = new Switches(database, tables);
        var holding = assignments.next();
        return List.of(
                compare(
                        setting,
                        switches,
                        "assign",
                        "without",
                        new AssignByJdbc(setting, assignments, true),
                        new AssignByJdbc(setting, assignments, true)),
                compare(
                        setting,
                        switches,
                        "assign",
                        "without, tenant not set",
                        new AssignByJdbc(setting, assignments, true),
                        new AssignByJdbc(setting, assignments, false)),
                compare(setting, switches, "read", "without", reading(setting, holding), reading(setting, holding)));
    }

    private Result compare(
            Setting setting,
            Switches switches,
            String what,
            String against,
            JdbcLoad.Preparation with,
            JdbcLoad.Preparation without)
            throws Exception {
        var label = name + ", " + what + " " + against;
        try {
            return setting.rounds()
                    .compare(
                            label,
                            "/s",
                            "with policy",
                            () -> run(setting, switches, true, with),
                            against,
                            () -> run(setting, switches, false, without));
        } finally {
            switches.turn(true);
        }
    }

    private static double run(Setting setting, Switches switches, boolean on, JdbcLoad.Preparation work)
            throws Exception {
        setting.quiet().await();
        switches.turn(on);
        return setting.jdbc()
                .perSecond(
                        setting.testBed().database(Service.LICENSING),
                        setting.sizes().span(),
                        work);
    }

    /** What a user holds: the one statement of an entitlement check, in a transaction that begins like the service's. */
    private static JdbcLoad.Preparation reading(Setting setting, Assignments.Assignment holding) {
        var tenant = setting.organisation().id();
        var sql = setting.statements();
        return connection -> {
            var execution = new Execution(connection);
            return number -> {
                execution.first(sql.scope(), Map.of("tenants", tenant.toString()));
                execution.first(sql.read(), Map.of("tenant", tenant, "user", holding.user()));
                execution.commit();
            };
        };
    }

    /** Turns the policies of all tables on and off. */
    private record Switches(Database database, List<String> tables) {

        void turn(boolean on) throws SQLException {
            for (var table : tables) {
                database.run("alter table " + table + (on ? " enable" : " disable") + " row level security");
            }
        }
    }
}
