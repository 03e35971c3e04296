package dev.zetel.benchmarks;

import dev.zetel.benchmarks.event.DeletionLatency;
import dev.zetel.benchmarks.event.ProjectionBenchmark;
import dev.zetel.benchmarks.event.RelayBenchmark;
import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.request.AssignBenchmark;
import dev.zetel.benchmarks.request.ReadBenchmark;
import dev.zetel.benchmarks.request.RowLevelPolicyBenchmark;
import dev.zetel.benchmarks.request.WriteBenchmark;
import dev.zetel.benchmarks.shortage.ShortageBenchmark;
import java.util.LinkedHashMap;
import java.util.Map;

/** All measures by their names, in the order in which a run takes them. */
public final class Measures {

    private Measures() {}

    public static Map<String, Measure> all() {
        var all = new LinkedHashMap<String, Measure>();
        all.put("assign-many-pools", new AssignBenchmark("assign-many-pools", false));
        all.put("assign-hot-pool", new AssignBenchmark("assign-hot-pool", true));
        all.put("row-level-policy", new RowLevelPolicyBenchmark("row-level-policy"));
        all.put("entitlement-check", new ReadBenchmark("entitlement-check", true));
        all.put("user-read", new ReadBenchmark("user-read", false));
        all.put("purchase", new WriteBenchmark("purchase", true));
        all.put("user-creation", new WriteBenchmark("user-creation", false));
        all.put("projection", new ProjectionBenchmark("projection"));
        all.put("relay", new RelayBenchmark("relay"));
        all.put("deletion", new DeletionLatency("deletion"));
        all.put("expiry", new ShortageBenchmark("expiry", true));
        all.put("reduction", new ShortageBenchmark("reduction", false));
        return all;
    }
}
