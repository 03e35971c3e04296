package dev.zetel.benchmarks.event;

import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Pools;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.probe.Poller;
import dev.zetel.benchmarks.probe.Topic;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.report.Series;
import dev.zetel.benchmarks.testbed.Application;
import dev.zetel.client.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/** Time from the commit of a user's deletion in the directory to the free seat in licensing, against a bare round trip. */
public record DeletionLatency(String name) implements Measure {

    private static final String GONE = "select deleted_date_time is not null from directory_user where user_id = ?";
    private static final String FREE = "select not exists (select from seat where tenant_id = ? and user_id = ?)";

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var ours = new Latencies();
        var baseline = new Latencies();
        try (var trips = new RoundTrips(Topic.ofBaseline(setting.testBed(), 1))) {
            deletions(setting);
            trips.some(setting.sizes().deletions());
            for (var round = 0; round < setting.sizes().rounds(); round++) {
                ours.add(deletions(setting));
                baseline.add(trips.some(setting.sizes().deletions()));
            }
        }
        return List.of(
                new Result(name + ", p50", "ms", ours.medians("free seat"), baseline.medians("Kafka round trip")),
                new Result(name + ", p99", "ms", ours.p99("free seat"), baseline.p99("Kafka round trip")));
    }

    private static Histogram deletions(Setting setting) throws Exception {
        var histogram = Latencies.histogram();
        for (var user : seated(setting)) {
            histogram.recordValue(delete(setting, user));
        }
        return histogram;
    }

    private static List<UUID> seated(Setting setting) throws Exception {
        var organisation = setting.organisation();
        var people = organisation.people(setting.http(), setting.sizes().deletions());
        var sku = Pools.one(setting, people.size());
        setting.http()
                .all(
                        organisation.target(Application.LICENSING),
                        people.size(),
                        number -> organisation.assignment(people.get((int) number), sku),
                        (number, body) -> {});
        setting.idle().await();
        return people;
    }

    /** In microseconds. */
    private static long delete(Setting setting, UUID user) throws Exception {
        var organisation = setting.organisation();
        var testBed = setting.testBed();
        try (var gone = new Poller(testBed.asAdministrator(Application.DIRECTORY), GONE, user);
                var free = new Poller(testBed.asAdministrator(Application.LICENSING), FREE, organisation.id(), user)) {
            var directory = new Directory(organisation.at(Application.DIRECTORY));
            var request = CompletableFuture.runAsync(
                    () -> directory.delete(user.toString()).expect(204));
            var committed = gone.untilTrue();
            var freed = free.untilTrue();
            request.join();
            return (freed - committed) / 1_000;
        }
    }

    /** What all rounds have measured. */
    private static final class Latencies {

        private final List<Double> medians = new ArrayList<>();
        private final Histogram all = histogram();

        static Histogram histogram() {
            return new Histogram(3);
        }

        void add(Histogram round) {
            medians.add(round.getValueAtPercentile(50) / 1000.0);
            all.add(round);
        }

        Series medians(String label) {
            return new Series(label, medians);
        }

        Series p99(String label) {
            return new Series(label, List.of(all.getValueAtPercentile(99) / 1000.0));
        }
    }
}
