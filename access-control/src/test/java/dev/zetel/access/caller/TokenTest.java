package dev.zetel.access.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.access.permission.Permissions;
import dev.zetel.access.sample.Callers;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TokenTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    Callers callers;

    @BeforeEach
    void aGlobalAdministrator() {
        callers.addGlobalAdministrator(tenant, user);
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
    void refusesAnExpiredToken() {
        var token = TestTokens.sign(TestTokens.claims()
                .expiresAt(Instant.now().minusSeconds(600))
                .claim("tid", tenant.toString())
                .claim("oid", user.toString()));

        given().auth().oauth2(token).get("/v1.0/notes").then().statusCode(401);
    }

    @Test
    void refusesATokenWhoseSignatureWasTamperedWith() {
        var token = TestTokens.of(tenant, user);

        given().auth()
                .oauth2(token.substring(0, token.length() - 8) + "AAAAAAAA")
                .get("/v1.0/notes")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesAnIdThatIsNone() {
        var token = TestTokens.sign(
                TestTokens.claims().claim("tid", tenant.toString()).claim("oid", "admin"));

        given().auth().oauth2(token).get("/v1.0/notes").then().statusCode(401);
    }

    @Test
    void countsApplicationRolesOnlyInATokenWithoutTenant() {
        var token = TestTokens.sign(TestTokens.claims()
                .claim("tid", tenant.toString())
                .claim("oid", UUID.randomUUID().toString())
                .claim("roles", List.of("Platform.Operate")));

        given().auth().oauth2(token).get("/v1.0/notes/operate").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.operator())
                .get("/v1.0/notes/operate")
                .then()
                .statusCode(204);
    }

    @Test
    void givesNoPermissionForAScopeOfItsName() {
        var token = TestTokens.sign(TestTokens.claims().claim("scope", "openid " + Permissions.OPERATE));

        given().auth().oauth2(token).get("/v1.0/notes/operate").then().statusCode(403);
    }

    @Test
    void letsTheOperatorDoNothingThatTakesATenant() {
        given().auth().oauth2(TestTokens.operator()).get("/v1.0/notes").then().statusCode(403);
    }

    @Test
    void tellsNoInternalsOfAFailure() {
        given().auth()
                .oauth2(TestTokens.operator())
                .get("/v1.0/notes/failing")
                .then()
                .statusCode(500)
                .body("error.code", equalTo("InternalServerError"))
                .body("error.message", not(containsString("secret")));
    }

    @Test
    void answersInTheDialectWhatTheFrameworkRefuses() {
        var request = given().auth().oauth2(TestTokens.of(tenant, user));
        request.get("/v1.0/nowhere").then().statusCode(404).body("error.code", equalTo("Request_ResourceNotFound"));
        request.delete("/v1.0/notes").then().statusCode(405).body("error.code", equalTo("Request_BadRequest"));
        request.contentType("application/json")
                .body("{\"text\":")
                .post("/v1.0/notes")
                .then()
                .statusCode(400)
                .body("error.message", containsString("line 1"));
    }

    @Test
    void echoesTheClientsNameForTheRequest() {
        given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .header("client-request-id", "my-request")
                .get("/v1.0/notes")
                .then()
                .header("client-request-id", equalTo("my-request"));
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
