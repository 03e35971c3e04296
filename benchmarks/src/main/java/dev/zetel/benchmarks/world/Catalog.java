package dev.zetel.benchmarks.world;

import dev.zetel.local.client.CatalogFiles;
import dev.zetel.local.client.Rest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Products of a run, two service plans in each, and an offer of each. */
final class Catalog {

    private static final String HEADER = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
            + "Service_Plans_Included_Friendly_Names";

    private final List<UUID> skus;
    private final Map<UUID, String> offers = new HashMap<>();

    Catalog(int products) {
        skus = Stream.generate(UUID::randomUUID).limit(products).toList();
    }

    List<UUID> skus() {
        return skus;
    }

    String offerOf(UUID sku) {
        return offers.get(sku);
    }

    /** The name of one of the product's service plans. */
    String planOf(UUID sku) {
        return "PLAN_" + skus.indexOf(sku) + "_0";
    }

    void publish(Rest operator) {
        var files = new CatalogFiles(operator);
        files.importProducts(bytes(products()));
        files.importOffers(bytes(prices()));
    }

    void readOffers(Rest buyer) {
        var path = "/commerce/offers?$top=999";
        while (path != null) {
            var page = buyer.get(path).expect(200).body();
            page.path("value")
                    .forEach(offer -> offers.put(
                            UUID.fromString(offer.path("skuId").asText()),
                            offer.path("id").asText()));
            var next = page.path("@odata.nextLink").asText(null);
            path = next == null ? null : next.substring(next.indexOf("/commerce/offers"));
        }
    }

    private List<String> products() {
        var lines = new ArrayList<>(List.of(HEADER));
        for (var product = 0; product < skus.size(); product++) {
            for (var plan = 0; plan < 2; plan++) {
                lines.add("Product %1$d,PRODUCT_%1$d,%2$s,PLAN_%1$d_%3$d,%4$s,Plan %1$d %3$d"
                        .formatted(product, skus.get(product), plan, UUID.randomUUID()));
            }
        }
        return lines;
    }

    private List<String> prices() {
        return Stream.concat(
                        Stream.of("skuId,term,price,currency"), skus.stream().map(sku -> sku + ",P1Y,30.00,EUR"))
                .toList();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
