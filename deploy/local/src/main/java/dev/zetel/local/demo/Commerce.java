package dev.zetel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.local.client.ApiResponse;
import dev.zetel.local.client.Rest;
import dev.zetel.local.client.UnexpectedResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Buying, in the name of somebody who may or may not. */
record Commerce(Rest caller) {

    private static final String SUBSCRIPTIONS = "/commerce/subscriptions";

    ApiResponse buy(String skuId, int seats) {
        return caller.post(SUBSCRIPTIONS, Map.of("offerId", annualOffer(skuId), "quantity", seats));
    }

    boolean hasBought(String skuId) {
        return values(caller.get(SUBSCRIPTIONS).expect(200)).stream()
                .anyMatch(subscription -> subscription.path("skuId").asText().equals(skuId));
    }

    ApiResponse subscription(String id) {
        return caller.get(SUBSCRIPTIONS + "/" + id).expect(200);
    }

    ApiResponse changeQuantity(String id, int total) {
        return caller.post(SUBSCRIPTIONS + "/" + id + "/changeQuantity", Map.of("quantity", total));
    }

    ApiResponse autoRenew(String id, boolean on) {
        return caller.patch(SUBSCRIPTIONS + "/" + id, Map.of("autoRenew", on));
    }

    ApiResponse renew(String id) {
        return caller.post(SUBSCRIPTIONS + "/" + id + "/renew", Map.of());
    }

    private String annualOffer(String skuId) {
        var offers = caller.get("/commerce/offers?$filter=skuId%20eq%20'" + skuId + "'")
                .expect(200);
        return values(offers).stream()
                .filter(offer -> offer.path("term").asText().equals("P1Y"))
                .map(offer -> offer.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new UnexpectedResponse("no offer of product " + skuId + " for a year"));
    }

    static List<JsonNode> values(ApiResponse answer) {
        return elements(answer.body().path("value")).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
