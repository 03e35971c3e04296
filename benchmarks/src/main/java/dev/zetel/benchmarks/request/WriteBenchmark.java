package dev.zetel.benchmarks.request;

import dev.zetel.benchmarks.load.Call;
import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.testbed.Application;
import java.util.List;
import java.util.function.LongFunction;

/** Purchases and new users a second; there is no baseline but themselves in an earlier run. */
public record WriteBenchmark(String name, boolean purchases) implements Measure {

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var organisation = setting.organisation();
        var sku = organisation.nextSku();
        LongFunction<Call> call = purchases ? number -> organisation.purchase(sku) : number -> organisation.creation();
        var target = organisation.target(purchases ? Application.BILLING : Application.DIRECTORY);
        return List.of(setting.rounds().alone(name, "/s", purchases ? "purchase" : "POST user", () -> {
            setting.idle().await();
            return setting.http().perSecond(target, setting.sizes().span(), call);
        }));
    }
}
