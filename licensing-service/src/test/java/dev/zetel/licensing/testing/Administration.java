package dev.zetel.licensing.testing;

import static io.restassured.RestAssured.given;

import dev.zetel.contracts.billing.SkuState;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What an administrator sends, with his token. */
public record Administration(String token) {

    public ValidatableResponse assign(UUID user, SkuState... skus) {
        return assignLicense(
                user.toString(),
                Stream.of(skus)
                        .map(sku -> Map.<String, Object>of("skuId", sku.skuId()))
                        .toList(),
                List.of());
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

    public ValidatableResponse read(String path) {
        return given().auth().oauth2(token).urlEncodingEnabled(true).get(path).then();
    }
}
