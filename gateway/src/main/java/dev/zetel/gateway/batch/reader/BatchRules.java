package dev.zetel.gateway.batch.reader;

import dev.zetel.gateway.batch.item.BatchItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold for a batch as a whole, so that every item of it can be answered by its id. */
public final class BatchRules {

    /** Clients send numbers or UUIDs. */
    static final int LONGEST_ID = 64;

    private BatchRules() {}

    public static void check(List<BatchItem> items) {
        if (items.isEmpty()) {
            throw new InvalidBatch("A batch has at least one request.");
        }
        var ids = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            var id = items.get(i).id();
            if (id.isEmpty() || id.length() > LONGEST_ID) {
                throw new InvalidBatch("requests[%d].id must have 1 to %d characters.".formatted(i, LONGEST_ID));
            }
            if (!ids.add(id)) {
                throw new InvalidBatch(
                        "requests[%d].id '%s' is that of another request. Give each its own.".formatted(i, id));
            }
        }
        for (var i = 0; i < items.size(); i++) {
            if (!ids.containsAll(items.get(i).dependsOn())) {
                throw new InvalidBatch(
                        "requests[%d].dependsOn may only name ids of requests in the same batch.".formatted(i));
            }
        }
        checkOrder(items, ids);
    }

    private static void checkOrder(List<BatchItem> items, Set<String> ids) {
        var reachable = new HashSet<String>();
        var grown = true;
        while (grown) {
            grown = false;
            for (var item : items) {
                grown |= reachable.containsAll(item.dependsOn()) && reachable.add(item.id());
            }
        }
        ids.removeAll(reachable);
        if (!ids.isEmpty()) {
            throw new InvalidBatch("Requests wait for one another in a circle: "
                    + String.join(", ", ids.stream().sorted().toList()) + ". Remove a dependsOn.");
        }
    }
}
