package dev.zetel.benchmarks.event;

import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Pools;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.probe.Poller;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.request.AssignBenchmark;
import dev.zetel.benchmarks.request.Assignments;
import dev.zetel.benchmarks.testbed.Application;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.contracts.licensing.UserLicensesState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events a second that the relay carries out of a full outbox, against the most that requests can put into it. */
public record RelayBenchmark(String name) implements Measure {

    private static final UUID SOMEBODY = new UUID(0, 0);
    private static final String FILL = """
            insert into outbox (topic, key, type, tenant_id, revision, actor, occurred_at, payload)
            select 'zetel.licensing.user-licenses', id, 'dev.zetel.licensing.user-licenses-changed.v1', ?, 1,
                'application:bench', now(), replace(?, ?, id)
            from (select cast(gen_random_uuid() as text) as id from generate_series(1, ?)) as users""";

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var pools = Pools.many(setting, Math.max(1, setting.sizes().pools() / 10));
        var assignments = Assignments.of(setting, name, pools, 1);
        return List.of(setting.rounds()
                .compare(
                        name,
                        "events/s",
                        "relay",
                        () -> relayed(setting),
                        "written",
                        () -> AssignBenchmark.overRest(setting, assignments)));
    }

    private static double relayed(Setting setting) throws Exception {
        setting.idle().await();
        var many = setting.sizes().records();
        try (var outbox = new Poller(
                setting.testBed().asAdministrator(Application.LICENSING), "select not exists (select from outbox)")) {
            fill(setting, many);
            var begin = System.nanoTime();
            return many * 1e9 / (outbox.untilTrue() - begin);
        }
    }

    private static void fill(Setting setting, int many) throws SQLException {
        var tenant = setting.organisation().id();
        var event =
                new UserLicensesChanged(new UserLicensesState(SOMEBODY, tenant, List.of(), false, 1), Instant.now());
        setting.testBed()
                .database(Application.LICENSING)
                .run(FILL, tenant, EventJson.write(event), SOMEBODY.toString(), many);
    }
}
