package dev.zetel.benchmarks.request;

import dev.zetel.benchmarks.load.JdbcLoad;
import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Pools;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.sql.Execution;
import dev.zetel.benchmarks.testbed.Application;
import java.util.List;
import java.util.Map;

/** What the row-level policy costs: the same statements with it and without it, and without setting the tenant at all. */
public record RowLevelPolicyBenchmark(String name) implements Measure {

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var policies = RowLevelPolicies.of(setting.testBed().asAdministrator(Application.LICENSING));
        var assignments = Assignments.of(
                setting, name, Pools.many(setting, Math.max(1, setting.sizes().pools() / 2)), 2);
        var assigned = assignments.next();
        return List.of(
                compare(
                        setting,
                        policies,
                        "assign",
                        "without",
                        new AssignByJdbc(setting, assignments, true),
                        new AssignByJdbc(setting, assignments, true)),
                compare(
                        setting,
                        policies,
                        "assign",
                        "without, tenant not set",
                        new AssignByJdbc(setting, assignments, true),
                        new AssignByJdbc(setting, assignments, false)),
                compare(setting, policies, "read", "without", reading(setting, assigned), reading(setting, assigned)));
    }

    private Result compare(
            Setting setting,
            RowLevelPolicies policies,
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
                            () -> run(setting, policies, true, with),
                            against,
                            () -> run(setting, policies, false, without));
        } finally {
            policies.turn(true);
        }
    }

    private static double run(Setting setting, RowLevelPolicies policies, boolean on, JdbcLoad.Preparation work)
            throws Exception {
        setting.idle().await();
        policies.turn(on);
        return setting.jdbc()
                .perSecond(
                        setting.testBed().database(Application.LICENSING),
                        setting.sizes().span(),
                        work);
    }

    /** What a user holds: the one statement of an entitlement check, in a transaction that begins like the service's. */
    private static JdbcLoad.Preparation reading(Setting setting, Assignments.Assignment assigned) {
        var tenant = setting.organisation().id();
        var sql = setting.statements();
        return connection -> {
            var execution = new Execution(connection);
            return number -> {
                execution.first(sql.scope(), Map.of("tenants", tenant.toString()));
                execution.first(sql.read(), Map.of("tenant", tenant, "user", assigned.user()));
                execution.commit();
            };
        };
    }
}
