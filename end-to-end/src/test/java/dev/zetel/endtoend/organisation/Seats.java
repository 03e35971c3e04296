package dev.zetel.endtoend.organisation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zetel.local.client.ApiResponse;
import dev.zetel.local.client.Rest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Buying seats and handing them out, in the name of somebody who may or may not. */
public record Seats(Rest caller) {

    private static final String SUBSCRIPTIONS = "/commerce/subscriptions";

    /** Buys for a year, and returns the subscription's id once licensing counts the seats. */
    public String buy(Product product, int quantity) {
        var before = enabled(product);
        var id = order(product, quantity).expect(201).text("id");
        await("the seats of " + product).until(() -> enabled(product) == before + quantity);
        return id;
    }

    public ApiResponse order(Product product, int quantity) {
        return caller.post(SUBSCRIPTIONS, Map.of("offerId", yearlyOffer(product), "quantity", quantity));
    }

    public ApiResponse changeQuantity(String subscription, int total) {
        return caller.post(SUBSCRIPTIONS + "/" + subscription + "/changeQuantity", Map.of("quantity", total));
    }

    public ApiResponse renew(String subscription) {
        return caller.post(SUBSCRIPTIONS + "/" + subscription + "/renew", Map.of());
    }

    public ApiResponse autoRenew(String subscription, boolean on) {
        return caller.patch(SUBSCRIPTIONS + "/" + subscription, Map.of("autoRenew", on));
    }

    public JsonNode subscription(String id) {
        return caller.get(SUBSCRIPTIONS + "/" + id).expect(200).body();
    }

    public ApiResponse assign(String user, Product... products) {
        return swap(user, List.of(products), List.of());
    }

    public ApiResponse remove(String user, Product... products) {
        return swap(user, List.of(), List.of(products));
    }

    /** Gives and takes in one step (S29). */
    public ApiResponse swap(String user, List<Product> add, List<Product> remove) {
        return caller.post(
                "/users/" + user + "/assignLicense",
                Map.of(
                        "addLicenses",
                        add.stream()
                                .map(product -> Map.of("skuId", product.skuId(), "disabledPlans", List.of()))
                                .toList(),
                        "removeLicenses",
                        remove.stream().map(Product::skuId).toList()));
    }

    /** A product as the tenant has it, or a missing node. */
    public JsonNode of(Product product) {
        return find("/subscribedSkus", product);
    }

    public int enabled(Product product) {
        return of(product).path("prepaidUnits").path("enabled").asInt();
    }

    public int consumed(Product product) {
        return of(product).path("consumedUnits").asInt();
    }

    public int available(Product product) {
        return of(product).path("available").asInt();
    }

    /** The open conflict of a product, or a missing node. */
    public JsonNode openConflict(Product product) {
        return find("/licensing/conflicts?$filter=status%20eq%20'open'", product);
    }

    public List<JsonNode> usersOver(JsonNode conflict) {
        return values(caller.get("/licensing/conflicts/" + conflict.path("id").asText() + "/users?$top=999"));
    }

    /** The SKU ids that a user holds, as licensing shows them. */
    public List<String> licensesOf(String user) {
        return values(caller.get("/users/" + user + "/licenseDetails")).stream()
                .map(license -> license.path("skuId").asText())
                .toList();
    }

    /** The SKU ids that a user holds, as the directory shows them. */
    public List<String> shownLicensesOf(String user) {
        var shown =
                caller.get("/users/" + user + "?$select=id,assignedLicenses").expect(200);
        return stream(shown.body().path("assignedLicenses"))
                .map(license -> license.path("skuId").asText())
                .toList();
    }

    private String yearlyOffer(Product product) {
        var offers = values(caller.get("/commerce/offers?$filter=skuId%20eq%20'" + product.skuId() + "'"));
        return offers.stream()
                .filter(offer -> offer.path("term").asText().equals("P1Y"))
                .map(offer -> offer.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode find(String path, Product product) {
        return values(caller.get(path)).stream()
                .filter(found -> found.path("skuId").asText().equals(product.skuId()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    public static List<JsonNode> values(ApiResponse answer) {
        return stream(answer.expect(200).body().path("value")).toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
