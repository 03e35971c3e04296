package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(UnreachableServicesTest.NothingListens.class)
class UnreachableServicesTest {

    private final Calls calls = new Calls();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void asksToRepeatWhateverWasNeverSent(String method) {
        var response = calls.send(calls.request("/users/1").method(method, BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(error(response.body()).getString("code")).isEqualTo("serviceNotAvailable");
        assertThat(error(response.body()).getJsonObject("innerError").getString("request-id"))
                .isEqualTo(response.headers().firstValue("request-id").orElseThrow());
    }

    @Test
    void asksToRepeatABatchWhoseTokenNoServiceCanCheck() {
        var response = calls.send(calls.request("/$batch")
                .header("Authorization", "Bearer abc")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"requests\":[{\"id\":\"1\",\"method\":\"POST\",\"url\":\"/users\"}]}")));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(error(response.body()).getString("code")).isEqualTo("serviceNotAvailable");
    }

    @Test
    void staysReadyBecauseItIsNotTheGatewayThatIsDown() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/health/live").then().statusCode(200);
    }

    @Test
    void answersPathsOutsideOfTheApiInTheSameEnvelope() {
        for (var path : new String[] {"/", "/v1.0", "/beta/users", "/q/nothing"}) {
            RestAssured.get(path).then().statusCode(404).body("error.code", is("Request_ResourceNotFound"));
        }
    }

    @Test
    void countsTheWholeApiAsOneSeriesOfMetrics() {
        calls.send(calls.get("/users/4711"));

        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("uri=\"/v1.0/{path}\"")
                .doesNotContain("4711");
    }

    private static JsonObject error(String body) {
        return new JsonObject(body).getJsonObject("error");
    }

    public static class NothingListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "zetel.directory-url", "http://127.0.0.1:1",
                    "zetel.billing-url", "http://127.0.0.1:1",
                    "zetel.licensing-url", "http://127.0.0.1:1,http://127.0.0.1:2");
        }
    }
}
