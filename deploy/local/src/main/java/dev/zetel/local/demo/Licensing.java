package dev.zetel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zetel.local.client.ApiResponse;
import dev.zetel.local.client.Rest;
import java.util.List;
import java.util.Map;

/** Handing out seats and looking at them, in the name of somebody who may or may not. */
record Licensing(Rest caller) {

    ApiResponse assign(String user, String skuId) {
        return assign(user, skuId, List.of());
    }

    /** With some services of the product switched off. */
    ApiResponse assign(String user, String skuId, List<String> disabledPlans) {
        return change(user, List.of(Map.of("skuId", skuId, "disabledPlans", disabledPlans)), List.of());
    }

    /** The services of a product that are on for a user. */
    List<String> servicesOn(String user, String skuId) {
        return Commerce.values(caller.get("/users/" + user + "/licenseDetails").expect(200)).stream()
                .filter(license -> license.path("skuId").asText().equals(skuId))
                .flatMap(license -> Commerce.elements(license.path("servicePlans")))
                .filter(plan -> plan.path("provisioningStatus").asText().equals("Success"))
                .map(plan -> plan.path("servicePlanId").asText())
                .toList();
    }

    /** A product that the tenant owns. */
    JsonNode product(String skuId) {
        return Commerce.values(caller.get("/subscribedSkus").expect(200)).stream()
                .filter(sku -> sku.path("skuId").asText().equals(skuId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    ApiResponse remove(String user, String skuId) {
        return change(user, List.of(), List.of(skuId));
    }

    /** What the tenant has of a product. */
    Seats seats(String skuId) {
        return Seats.of(product(skuId));
    }

    /** The open conflict of a product, or a missing node. */
    JsonNode openConflict(String skuId) {
        return Commerce.values(caller.get("/licensing/conflicts?$filter=status%20eq%20'open'")
                        .expect(200))
                .stream()
                .filter(conflict -> conflict.path("skuId").asText().equals(skuId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    List<JsonNode> uncoveredUsers(JsonNode conflict) {
        return Commerce.values(
                caller.get("/licensing/conflicts/" + conflict.path("id").asText() + "/users")
                        .expect(200));
    }

    private ApiResponse change(String user, List<?> add, List<?> remove) {
        return caller.post("/users/" + user + "/assignLicense", Map.of("addLicenses", add, "removeLicenses", remove));
    }

    /** How many seats are bought and count, are taken, and are free. */
    record Seats(int bought, int taken, int free) {

        static Seats of(JsonNode sku) {
            return new Seats(
                    sku.path("prepaidUnits").path("enabled").asInt(),
                    sku.path("consumedUnits").asInt(),
                    sku.path("available").asInt());
        }

        @Override
        public String toString() {
            return bought + " bought, " + taken + " taken, " + free + " free";
        }
    }
}
