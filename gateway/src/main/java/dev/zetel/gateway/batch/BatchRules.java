package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.item.BatchItem;
import java.util.HashSet;
import java.util.List;

/** What must hold for a batch as a whole, so that every item of it can be answered by its id. */
final class BatchRules {

    static final int MOST_ITEMS = 20;

    private BatchRules() {}

    static void check(List<BatchItem> items) {
        if (items.isEmpty()) {
            throw new InvalidBatch("A batch has at least one request.");
        }
        if (items.size() > MOST_ITEMS) {
            throw new InvalidBatch(
                    "A batch has at most " + MOST_ITEMS + " requests, this one has " + items.size() + ".");
        }
        checkIds(items);
        checkOrder(items);
    }

    private static void checkIds(List<BatchItem> items) {
        var ids = new HashSet<String>();
        for (var item : items) {
            if (item.id().isEmpty()) {
                throw new InvalidBatch("Every request of a batch has an id.");
            }
            if (!ids.add(item.id())) {
                throw new InvalidBatch("Two requests of the batch have the id '" + item.id() + "'.");
            }
        }
        for (var item : items) {
            for (var dependency : item.dependsOn()) {
                if (!ids.contains(dependency)) {
                    throw new InvalidBatch("Request '%s' depends on '%s', which the batch does not have."
                            .formatted(item.id(), dependency));
                }
            }
        }
    }

    private static void checkOrder(List<BatchItem> items) {
        var reachable = new HashSet<String>();
        var grown = true;
        while (grown) {
            grown = false;
            for (var item : items) {
                grown |= reachable.containsAll(item.dependsOn()) && reachable.add(item.id());
            }
        }
        if (reachable.size() < items.size()) {
            throw new InvalidBatch("Requests of the batch depend on one another in a circle.");
        }
    }
}
