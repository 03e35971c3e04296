package dev.zetel.benchmarks.request;

import dev.zetel.benchmarks.load.Call;
import dev.zetel.benchmarks.load.Target;
import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Pools;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.testbed.Application;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Entitlement checks and reads of users a second, against an endpoint that does nothing. */
public record ReadBenchmark(String name, boolean entitlement) implements Measure {

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var organisation = setting.organisation();
        var people = organisation.people(setting.http(), setting.sizes().people());
        var sku = Pools.one(setting, people.size());
        setting.http()
                .all(
                        organisation.target(Application.LICENSING),
                        people.size(),
                        number -> organisation.assignment(people.get((int) number), sku),
                        (number, body) -> {});
        setting.idle().await();
        var service = organisation.target(entitlement ? Application.LICENSING : Application.DIRECTORY);
        Function<UUID, Call> read = entitlement ? user -> organisation.check(user, sku) : organisation::read;
        var bare = new Target(setting.testBed().port(Application.BARE), null);
        var plan = organisation.planOf(sku);
        return List.of(setting.rounds()
                .compare(
                        name,
                        "/s",
                        entitlement ? "check" : "GET user",
                        () -> perSecond(setting, service, people, read),
                        "bare endpoint",
                        () -> perSecond(setting, bare, people, user -> Call.get("/bare/" + user + "/" + plan))));
    }

    private static double perSecond(Setting setting, Target target, List<UUID> people, Function<UUID, Call> call)
            throws Exception {
        return setting.http()
                .perSecond(
                        target,
                        setting.sizes().span(),
                        number -> call.apply(people.get((int) (number % people.size()))));
    }
}
