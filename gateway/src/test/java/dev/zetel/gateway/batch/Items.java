package dev.zetel.gateway.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batch items for tests in which only ids and dependence matter. */
final class Items {

    private Items() {}

    static BatchItem item(String id, String... dependsOn) {
        return new BatchItem(id, "GET", "/me", Map.of(), Optional.empty(), List.of(dependsOn));
    }
}
