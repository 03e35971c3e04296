package dev.zetel.benchmarks.measure;

import dev.zetel.benchmarks.load.Call;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.testbed.Service;
import java.util.List;
import java.util.function.LongFunction;

/** Purchases and new users a second; there is no baseline but themselves in an earlier run. */
record WriteBenchmark(String name, boolean purchases) implements Measure {

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var organisation = setting.organisation();
        var sku = organisation.nextSku();
        LongFunction<Call> call = purchases ? number -> organisation.purchase(sku) : number -> organisation.creation();
        var target = organisation.target(purchases ? Service.BILLING : Service.DIRECTORY);
        return List.of(setting.rounds().alone(name, "/s", purchases ? "purchase" : "POST user", () -> {
            setting.quiet().await();
            return setting.http().perSecond(target, setting.sizes().span(), call);
        }));
    }
}
