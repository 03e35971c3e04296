package dev.zetel.billing.testing;

import static io.restassured.RestAssured.given;

import dev.zetel.chassis.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A tenant of one test's own, and those who act in it. */
public record Organisation(
        UUID id,
        UUID globalAdministrator,
        UUID billingAdministrator,
        UUID userAdministrator,
        UUID serviceAdministrator,
        UUID passwordAdministrator,
        UUID employee) {

    public static Organisation invent() {
        return new Organisation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /** A request of a user of this tenant. */
    public RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.of(id, user)).contentType("application/json");
    }

    /** A request of the administrator who may buy. */
    public RequestSpecification asBuyer() {
        return as(billingAdministrator);
    }

    public static RequestSpecification asOperator() {
        return given().auth().oauth2(TestTokens.operator()).contentType("text/csv");
    }
}
