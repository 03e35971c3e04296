package dev.zetel.chassis.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TokenTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    KnownCallers known;

    @BeforeEach
    void aGlobalAdministrator() {
        known.add(tenant, user, AdministratorRole.GLOBAL_ADMINISTRATOR);
    }

    @Test
    void admitsAnAdministratorWithAValidToken() {
        given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .get("/v1.0/notes")
                .then()
                .statusCode(200)
                .body("tenant", equalTo(tenant.toString()))
                .header("request-id", notNullValue());
    }

    @Test
    void refusesARequestWithoutAToken() {
        given().get("/v1.0/notes").then().statusCode(401).body("error.code", equalTo("InvalidAuthenticationToken"));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        var token = TestTokens.sign(TestTokens.claims()
                .audience("somebody-else")
                .claim("tid", tenant.toString())
                .claim("oid", user.toString()));

        given().auth()
                .oauth2(token)
                .get("/v1.0/notes")
                .then()
                .statusCode(401)
                .body("error.code", equalTo("InvalidAuthenticationToken"));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        var token = TestTokens.sign(TestTokens.claims()
                .issuer("https://evil.example")
                .claim("tid", tenant.toString())
                .claim("oid", user.toString()));

        given().auth().oauth2(token).get("/v1.0/notes").then().statusCode(401);
    }

    @Test
    void answersNobodyOnAMethodThatDoesNotSayWhoMay() {
        given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .get("/v1.0/notes/unguarded")
                .then()
                .statusCode(403)
                .body("error.code", equalTo("Authorization_RequestDenied"));
    }

    @Test
    void namesThePropertyThatIsNotSupported() {
        given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .contentType("application/json")
                .body("{\"@odata.type\":\"#note\",\"texd\":\"x\"}")
                .post("/v1.0/notes")
                .then()
                .statusCode(400)
                .body("error.details[0].target", equalTo("texd"));
    }
}
