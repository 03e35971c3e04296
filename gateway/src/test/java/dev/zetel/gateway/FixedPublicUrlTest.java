package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FixedPublicUrlTest.AsInProduction.class)
@WithTestResource(LocalServices.class)
@WithTestResource(Certificate.class)
class FixedPublicUrlTest {

    private final Calls calls = new Calls();

    @Test
    void tellsTheServicesTheConfiguredOriginWhateverTheCallerSays() {
        var headers = calls.echo(Calls.spoofed(calls.get("/users/1")))
                .getJsonObject("headers")
                .getMap();

        assertThat(headers)
                .containsEntry("x-forwarded-proto", "https")
                .containsEntry("x-forwarded-host", "api.example.org")
                .containsEntry("x-forwarded-port", "443")
                .containsEntry("x-forwarded-for", "127.0.0.1");
    }

    @Test
    void answersOnHttpsOnceItHasACertificate() {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-ssl-port", int.class);

        RestAssured.given()
                .relaxedHTTPSValidation()
                .get("https://localhost:" + port + "/v1.0/users/1")
                .then()
                .statusCode(200)
                .body("service", is("directory"));
    }

    @Test
    void letsConfiguredOriginsInAndNoOthers() {
        var preflight = RestAssured.given().header("Access-Control-Request-Method", "GET");

        preflight
                .header("Origin", "https://portal.example.org")
                .options("/v1.0/users")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://portal.example.org");
        RestAssured.given()
                .header("Origin", "https://evil.example")
                .get("/v1.0/users/1")
                .then()
                .statusCode(403);
    }

    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "zetel.public-url", "https://api.example.org",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://portal.example.org");
        }
    }
}
