package dev.zetel.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import dev.zetel.gateway.RawConnection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServices.class)
class ForwardingTest {

    private final Calls calls = new Calls();

    @ParameterizedTest
    @CsvSource({
        "/users/1, directory",
        "/directory/subscriptions, billing",
        "/users/1/assignLicense, licensing",
        "/users/1/microsoft.graph.assignLicense, licensing",
        "/users('a%27b@x')/microsoft.graph.assignLicense, licensing",
        "/users('a%20b@x')/assignLicense, licensing",
        "/users/j%C3%BCrgen@x/microsoft.graph.assignLicense, licensing",
        "/users('a%27b@x'), directory",
        "/directory/deletedItems/1/microsoft.graph.restore, directory",
        "/directory/deletedItems('1')/microsoft.graph.restore, directory",
        "/subscribedSkus, licensing"
    })
    void forwardsToTheOwnerOfThePath(String path, String service) {
        var echo = calls.echo(calls.get(path));

        assertThat(echo.getString("service")).isEqualTo(service);
        assertThat(echo.getString("uri")).isEqualTo("/v1.0" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directoryRoles(roleTemplateId='62e90394-69f5-4237-9190-012177145e10')",
                "/directoryRoles(roleTemplateId=%2762e9%27)/members/$ref",
                "/directoryRoles/roleTemplateId=62e9/members/%24ref",
                "/users('a%40b')/microsoft.graph.assignLicense()"
            })
    void leavesThePathAsTheCallerSpeltIt(String path) {
        assertThat(calls.echo(calls.get(path)).getString("uri")).isEqualTo("/v1.0" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/a%2Fb@x/assignLicense",
                "/users('a%2fb@x')/microsoft.graph.assignLicense",
                "/users/%zz",
                "/users?$filter=%zz",
                "/users?$filter=100%"
            })
    void refusesAPathThatIsReadDifferentlyAndAnEscapeThatIsNotOne(String path) {
        try (var connection = new RawConnection()) {
            connection.write("GET /v1.0" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(connection.readUntil("\r\n")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void passesMethodQueryBodyAndEndToEndHeadersOn() {
        var echo = calls.echo(calls.send(calls.request("/users/a%40b?$filter=a%20eq%20'b'&x=%2F..%2F")
                .method("PATCH", BodyPublishers.ofString("{\"a\":1}"))
                .header("Authorization", "Bearer abc")
                .header("If-Match", "W/\"1\"")));

        assertThat(echo.getString("method")).isEqualTo("PATCH");
        assertThat(echo.getString("uri")).isEqualTo("/v1.0/users/a%40b?$filter=a%20eq%20'b'&x=%2F..%2F");
        assertThat(echo.getString("body")).isEqualTo("{\"a\":1}");
        assertThat(echo.getJsonObject("headers").getMap())
                .containsEntry("authorization", "Bearer abc")
                .containsEntry("if-match", "W/\"1\"");
    }

    @Test
    void keepsWhatServicesAnsweredIncludingErrors() {
        var response = calls.send(calls.get("/users/refused"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;odata.metadata=minimal");
        assertThat(response.headers().firstValue("Zetel-Consistency")).contains("token");
        assertThat(response.body()).isEqualTo("{\"error\":{\"code\":\"Request_BadRequest\"}}");
    }

    /** What the server of a service says about a request that it cannot read. */
    @ParameterizedTest
    @CsvSource({"400, Request_BadRequest", "414, Request_UriTooLong", "431, Request_HeadersTooLarge"})
    void givesARefusalWithoutABodyTheEnvelope(int status, String code) {
        var response = calls.send(calls.get("/users/bare-" + status).header("client-request-id", "mine"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(error(response).getString("code")).isEqualTo(code);
        assertThat(error(response).getJsonObject("innerError").getString("client-request-id"))
                .isEqualTo("mine");
    }

    @Test
    void answersHeadWithoutABody() {
        var response = calls.send(calls.request("/users/1").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0))
                .isPositive();
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nothing, 204", "unchanged, 304"})
    void answersWithoutABodyWhereThereIsNone(String path, int status) {
        var response = calls.send(calls.get("/users/" + path));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(calls.send(calls.get("/users/1")).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesACompressedAnswerAsItIs() {
        var response =
                calls.send(calls.get("/users/gzip").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.body()).startsWith(0x1f, 0x8b);
    }

    @Test
    void leavesACompressedRequestAsItIs() {
        var echo = calls.echo(calls.send(
                calls.request("/users/1").header("Content-Encoding", "gzip").POST(BodyPublishers.ofString("packed"))));

        assertThat(echo.getJsonObject("headers").getString("content-encoding")).isEqualTo("gzip");
        assertThat(echo.getString("body")).isEqualTo("packed");
    }

    @Test
    void keepsHeadersOfOneConnectionFromTheNext() {
        var response = calls.send(calls.get("/users/private"));

        assertThat(response.headers().map()).containsKey("x-public");
        assertThat(response.headers().map())
                .doesNotContainKeys("x-private", "keep-alive", "proxy-authenticate", "connection");
    }

    @Test
    void asksToRepeatAReadThatWasNotAnswered() {
        var response = calls.send(calls.get("/users/gone").header("client-request-id", "mine"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(error(response).getString("code")).isEqualTo("serviceNotAvailable");
        assertThat(error(response).getJsonObject("innerError").getString("client-request-id"))
                .isEqualTo("mine");
    }

    @Test
    void doesNotAskToRepeatAWriteThatMayHaveHappened() {
        var response = calls.send(calls.request("/users/gone").POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
        assertThat(error(response).getString("code")).isEqualTo("outcomeUnknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown", "/q/health", "/$metadata"})
    void knowsNoOtherPath(String path) {
        var response = calls.send(calls.get(path));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(error(response).getString("code")).isEqualTo("Request_ResourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/..%2fq/health", "/users/../../q/metrics", "//users", "/users/%2e%2e/q"})
    void refusesAnAmbiguousPath(String path) {
        var response = calls.send(calls.get(path));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response).getString("code")).isEqualTo("Request_BadRequest");
    }

    private static JsonObject error(HttpResponse<String> response) {
        return new JsonObject(response.body()).getJsonObject("error");
    }
}
