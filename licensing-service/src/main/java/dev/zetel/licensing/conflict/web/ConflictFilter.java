package dev.zetel.licensing.conflict.web;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.odata.query.ODataQuery;
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

    static ConflictFilter of(ODataQuery query) {
        var filter = query.filter().map(given -> given.over(Set.of("status", "skuId")));
        return new ConflictFilter(
                filter.flatMap(given -> given.value("status"))
                        .map(ConflictFilter::status)
                        .orElse(""),
                filter.flatMap(given -> given.id("skuId")).orElse(null));
    }

    private static String status(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "open" -> "OPEN";
            case "resolved" -> "RESOLVED";
            default -> throw new RequestMalformed("$filter: status is 'open' or 'resolved'.", "$filter");
        };
    }
}
