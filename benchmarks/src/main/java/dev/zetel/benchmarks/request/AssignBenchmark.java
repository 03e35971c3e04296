package dev.zetel.benchmarks.request;

import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Pools;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.testbed.Application;
import java.util.List;
import java.util.UUID;

/** Assignments a second through the API, against the same statements without anything around them. */
public record AssignBenchmark(String name, boolean onePool) implements Measure {

    private static final int SEATS_OF_THE_HOT_POOL = 1_000_000;

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var assignments = Assignments.of(setting, name, pools(setting), 1);
        var byJdbc = new AssignByJdbc(setting, assignments, true);
        var database = setting.testBed().database(Application.LICENSING);
        var span = setting.sizes().span();
        return List.of(setting.rounds()
                .compare(name, "/s", "assignLicense", () -> overRest(setting, assignments), "plain JDBC", () -> {
                    setting.idle().await();
                    return setting.jdbc().perSecond(database, span, byJdbc);
                }));
    }

    public static double overRest(Setting setting, Assignments assignments) throws Exception {
        setting.idle().await();
        var organisation = setting.organisation();
        return setting.http()
                .perSecond(
                        organisation.target(Application.LICENSING),
                        setting.sizes().span(),
                        number -> {
                            var assignment = assignments.next();
                            return organisation.assignment(assignment.user(), assignment.sku());
                        });
    }

    private List<UUID> pools(Setting setting) throws Exception {
        return onePool
                ? List.of(Pools.one(setting, SEATS_OF_THE_HOT_POOL))
                : Pools.many(setting, setting.sizes().pools());
    }
}
