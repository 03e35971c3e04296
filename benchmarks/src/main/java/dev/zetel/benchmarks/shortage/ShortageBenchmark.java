package dev.zetel.benchmarks.shortage;

import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.probe.EventCounter;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.report.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Pools of very different sizes that lose what funds them: how long until the conflict can be seen, which must not depend
 * on the size, and how long until every lost access is published, which must.
 */
public record ShortageBenchmark(String name, boolean expiry) implements Measure {

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var pools = new ArrayList<SeatedPool>();
        for (var seats : setting.sizes().seats()) {
            pools.add(SeatedPool.of(setting, name, seats));
        }
        var results = new ArrayList<>(conflicts(setting, pools));
        for (var pool : pools) {
            results.addAll(fanOut(setting, pool));
        }
        return results;
    }

    private List<Result> conflicts(Setting setting, List<SeatedPool> pools) throws Exception {
        var millis = new ArrayList<List<Double>>();
        for (var pool : pools) {
            conflict(pool);
            millis.add(new ArrayList<>());
        }
        for (var round = 0; round < setting.sizes().rounds(); round++) {
            for (var index = 0; index < pools.size(); index++) {
                setting.idle().await();
                millis.get(index).add(conflict(pools.get(index)));
            }
        }
        var results = new ArrayList<Result>();
        for (var index = 0; index < pools.size(); index++) {
            var label = pools.get(index).seats() + " seats";
            results.add(Result.alone(name + " until conflict", "ms", new Series(label, millis.get(index))));
        }
        var last = pools.size() - 1;
        results.add(new Result(
                name + ", largest to smallest",
                "ms",
                new Series(pools.get(last).seats() + " seats", millis.get(last)),
                new Series(pools.get(0).seats() + " seats", millis.get(0))));
        return results;
    }

    /** One conflict, seen and solved, in milliseconds from the commit in billing. */
    private double conflict(SeatedPool pool) throws Exception {
        var committed = expiry ? pool.expire() : pool.changeQuantity(pool.seats() / 2);
        var seen = pool.untilInConflict();
        if (expiry) {
            pool.renew();
        } else {
            pool.changeQuantity(pool.seats());
        }
        pool.untilSolved();
        return (seen - committed) / 1e6;
    }

    private List<Result> fanOut(Setting setting, SeatedPool pool) throws Exception {
        if (expiry) {
            pool.expire();
        } else {
            pool.changeQuantity(pool.seats() / 2);
        }
        pool.untilInConflict();
        setting.idle().await();
        var users = expiry ? pool.seats() : pool.seats() / 2;
        try (var counter = new EventCounter(setting.testBed())) {
            var committed = expiry ? pool.suspend() : pool.lapse();
            var seconds = (counter.untilOut(users) - committed) / 1e9;
            var label = users + " users";
            return List.of(
                    Result.alone(name + " until last event", "s", new Series(label, List.of(seconds))),
                    Result.alone(name + " events", "events/s", new Series(label, List.of(users / seconds))));
        }
    }
}
