package dev.zetel.licensing.conflict;

import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.RequestMalformed;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What a list of conflicts is narrowed to.
 *
 * @param status as stored; empty for any
 * @param sku null for any
 */
record ConflictFilter(String status, UUID sku) {

    static ConflictFilter of(Query query) {
        var filter = query.filter().map(given -> given.over(Set.of("status", "skuId")));
        return new ConflictFilter(
                filter.flatMap(given -> given.value("status"))
                        .map(ConflictFilter::status)
                        .orElse(""),
                filter.flatMap(given -> given.id("skuId")).orElse(null));
    }

    private static String status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open" -> "OPEN";
            case "resolved" -> "RESOLVED";
            default -> throw new RequestMalformed("$filter: status is 'open' or 'resolved'.", "$filter");
        };
    }
}
