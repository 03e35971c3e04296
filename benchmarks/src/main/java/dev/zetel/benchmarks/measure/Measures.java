package dev.zetel.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** All measures by their names, in the order in which a run takes them. */
public final class Measures {

    private Measures() {}

    public static Map<String, Measure> all() {
        var all = new LinkedHashMap<String, Measure>();
        all.put("assign-many-pools", new Assigning("assign-many-pools", false));
        all.put("assign-hot-pool", new Assigning("assign-hot-pool", true));
        all.put("row-level-policy", new Isolation("row-level-policy"));
        all.put("entitlement-check", new Reading("entitlement-check", true));
        all.put("user-read", new Reading("user-read", false));
        all.put("purchase", new Writing("purchase", true));
        all.put("user-creation", new Writing("user-creation", false));
        all.put("projection", new Projecting("projection"));
        all.put("relay", new Relaying("relay"));
        all.put("deletion", new Deleting("deletion"));
        all.put("expiry", new Shrinking("expiry", true));
        all.put("reduction", new Shrinking("reduction", false));
        return all;
    }
}
