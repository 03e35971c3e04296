package dev.zetel.licensing.testing;

import static io.restassured.RestAssured.given;

import dev.zetel.contracts.billing.SkuState;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What an administrator sends, with their token. */
public record Administration(String token) {

    public ValidatableResponse assign(UUID user, SkuState... skus) {
        return assignLicense(user.toString(), add(skus), List.of());
    }

    /** Assigns a product to new users of an organisation, one after another. */
    public List<UUID> assignTo(int many, Organisation organisation, SkuState sku) {
        var users = new ArrayList<UUID>();
        for (var i = 0; i < many; i++) {
            var user = organisation.user();
            assign(user, sku).statusCode(200);
            users.add(user);
        }
        return users;
    }

    public ValidatableResponse remove(UUID user, SkuState... skus) {
        return assignLicense(
                user.toString(), List.of(), Stream.of(skus).map(SkuState::skuId).toList());
    }

    public ValidatableResponse assignLicense(String user, List<Map<String, Object>> add, List<UUID> remove) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("addLicenses", add, "removeLicenses", remove))
                .post("/v1.0/users/" + user + "/assignLicense")
                .then();
    }

    /** Licenses to be added, with all of their plans on. */
    public static List<Map<String, Object>> add(SkuState... skus) {
        return Stream.of(skus)
                .map(sku -> Map.<String, Object>of("skuId", sku.skuId()))
                .toList();
    }

    public ValidatableResponse read(String path) {
        return given().auth().oauth2(token).urlEncodingEnabled(true).get(path).then();
    }
}
