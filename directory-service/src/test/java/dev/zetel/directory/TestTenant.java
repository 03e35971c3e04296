package dev.zetel.directory;

import static io.restassured.RestAssured.given;

import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.contracts.directory.AdministratorRole;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A tenant of one test's own, provisioned and filled through the API. */
public record TestTenant(UUID id, String domain, UUID global) {

    public static TestTenant provision() {
        return provision(Map.of());
    }

    /** A sandbox whose clock begins at an instant. */
    public static TestTenant sandbox(String beginning) {
        return provision(Map.of("sandbox", true, "testClock", beginning));
    }

    private static TestTenant provision(Map<String, Object> more) {
        var order = new HashMap<>(order(UUID.randomUUID()));
        order.putAll(more);
        provision(order, 201);
        var administrator = UUID.fromString(
                ((Map<?, ?>) order.get("firstAdministrator")).get("id").toString());
        return new TestTenant(
                UUID.fromString(order.get("id").toString()),
                order.get("defaultDomain").toString(),
                administrator);
    }

    public static Map<String, Object> order(UUID id) {
        var domain = "t" + id.toString().substring(0, 8) + ".example";
        return Map.of(
                "id",
                id,
                "displayName",
                "Test tenant",
                "defaultDomain",
                domain,
                "countryLetterCode",
                "DE",
                "firstAdministrator",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "displayName",
                        "Greta",
                        "mailNickname",
                        "greta",
                        "userPrincipalName",
                        "greta@" + domain));
    }

    public static ValidatableResponse provision(Object order, int status) {
        return operator().body(order).post("/v1.0/platform/tenants").then().statusCode(status);
    }

    public static RequestSpecification operator() {
        return bearing(TestTokens.operator());
    }

    public RequestSpecification as(UUID user) {
        return bearing(TestTokens.of(id, user));
    }

    public RequestSpecification asGlobal() {
        return as(global);
    }

    public Map<String, Object> newUser(String name) {
        return Map.of(
                "accountEnabled",
                true,
                "displayName",
                name,
                "mailNickname",
                name,
                "userPrincipalName",
                name + "@" + domain);
    }

    public UUID user(String name) {
        var created = asGlobal().body(newUser(name)).post("/v1.0/users").then().statusCode(201);
        return UUID.fromString(created.extract().path("id"));
    }

    public UUID administrator(AdministratorRole role) {
        var user = user(
                role.name().toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 8));
        assign(user, role).statusCode(201);
        return user;
    }

    public ValidatableResponse assign(UUID user, AdministratorRole role) {
        return assign(global, user, role);
    }

    public ValidatableResponse assign(UUID caller, UUID user, AdministratorRole role) {
        return as(caller)
                .body(Map.of("principalId", user, "roleDefinitionId", role.templateId(), "directoryScopeId", "/"))
                .post("/v1.0/roleManagement/directory/roleAssignments")
                .then();
    }

    public ValidatableResponse revoke(UUID caller, UUID user, AdministratorRole role) {
        return as(caller)
                .delete("/v1.0/roleManagement/directory/roleAssignments/" + role.templateId() + "_" + user)
                .then();
    }

    public ValidatableResponse delete(UUID caller, UUID user) {
        return as(caller).delete("/v1.0/users/" + user).then();
    }

    private static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).urlEncodingEnabled(true);
    }
}
