package dev.zetel.gateway.batch.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batch items for tests in which only ids and dependence matter. */
public final class Items {

    private Items() {}

    public static BatchItem item(String id, String... dependsOn) {
        return new BatchItem(id, "GET", "/me", Map.of(), Optional.empty(), List.of(dependsOn));
    }
}
