package dev.zetel.client;

import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import dev.zetel.client.http.UnexpectedResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Buying, in the name of somebody who may or may not. */
public record Commerce(Api caller) {

    private static final String SUBSCRIPTIONS = "/commerce/subscriptions";

    public List<Offer> offers() {
        return caller.all("/commerce/offers?$top=999", Offer.class);
    }

    /** What a product costs for a year. */
    public Offer annualOffer(String skuId) {
        return caller.all("/commerce/offers?$filter=skuId%20eq%20'" + skuId + "'", Offer.class).stream()
                .filter(offer -> offer.term().equals("P1Y"))
                .findFirst()
                .orElseThrow(() -> new UnexpectedResponse("no offer of product " + skuId + " for a year"));
    }

    public Response buy(String offerId, int quantity) {
        return caller.post(SUBSCRIPTIONS, new Purchase(offerId, quantity));
    }

    public Response buyForAYear(String skuId, int quantity) {
        return buy(annualOffer(skuId).id(), quantity);
    }

    public List<Subscription> subscriptions() {
        return caller.all(SUBSCRIPTIONS, Subscription.class);
    }

    public Subscription subscription(String id) {
        return caller.get(SUBSCRIPTIONS + "/" + id).expect(200).as(Subscription.class);
    }

    /** The new total, not the difference. */
    public Response changeQuantity(String id, int total) {
        return caller.post(SUBSCRIPTIONS + "/" + id + "/changeQuantity", Map.of("quantity", total));
    }

    public Response autoRenew(String id, boolean on) {
        return caller.patch(SUBSCRIPTIONS + "/" + id, Map.of("autoRenew", on));
    }

    public Response renew(String id) {
        return caller.post(SUBSCRIPTIONS + "/" + id + "/renew", Map.of());
    }

    private record Purchase(String offerId, int quantity) {}

    /** A product for a term, which is an ISO 8601 period. */
    public record Offer(String id, String skuId, String term) {}

    public record Subscription(
            String id, String offerId, String skuId, String status, int quantity, Instant endDateTime) {}
}
