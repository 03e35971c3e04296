package dev.zetel.gateway.batch;

import static dev.zetel.gateway.Batches.TOKEN;
import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.get;
import static dev.zetel.gateway.Batches.item;
import static dev.zetel.gateway.Batches.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LocalServices.class)
class BatchTest {

    private final Calls calls = new Calls();

    @Test
    void answersEachItemFromTheOwnerOfItsPathInTheOrderOfTheRequests() {
        var responses =
                answers(get("a", "/users/1"), get("b", "directory/subscriptions"), get("c", "/users/1/assignLicense"));

        assertThat(responses).extracting(response -> response.getString("id")).containsExactly("a", "b", "c");
        assertThat(responses)
                .extracting(response -> response.getJsonObject("body").getString("service"))
                .containsExactly("directory", "billing", "licensing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /users/1/microsoft.graph.assignLicense                  | licensing | /users/1/microsoft.graph.assignLicense
            /users('a%27b@x')/microsoft.graph.assignLicense         | licensing | /users('a%27b@x')/microsoft.graph.assignLicense
            /users('a''b c@x')/assignLicense                        | licensing | /users('a''b%20c@x')/assignLicense
            /users/jürgen@x/microsoft.graph.assignLicense           | licensing | /users/j%C3%BCrgen@x/microsoft.graph.assignLicense
            /users('j%C3%BCrgen 日本@x')                            | directory | /users('j%C3%BCrgen%20%E6%97%A5%E6%9C%AC@x')
            /directory/deletedItems/1/microsoft.graph.restore       | directory | /directory/deletedItems/1/microsoft.graph.restore
            /directory/deletedItems('1')/microsoft.graph.restore    | directory | /directory/deletedItems('1')/microsoft.graph.restore
            """)
    void findsTheServiceOfQualifiedActionsAndUnusualKeys(String url, String service, String sent) {
        var echo = answers(item("1", "POST", url)).get(0).getJsonObject("body");

        assertThat(echo.getString("service")).isEqualTo(service);
        assertThat(echo.getString("uri")).isEqualTo("/v1.0" + sent);
    }

    @Test
    void saysHowAPercentSignIsWritten() {
        var responses = answers(get("1", "/users/%zz"), get("2", "/users?$filter=a eq '100%'"), get("3", "/users/1"));

        assertThat(responses)
                .extracting(response -> response.getInteger("status"))
                .containsExactly(400, 400, 200);
        assertThat(responses.get(1).getJsonObject("body").getJsonObject("error").getString("message"))
                .contains("%25");
    }

    @Test
    void letsItemsInheritTheCallersAuthorizationAndNothingElse() {
        var headers = answers(get("1", "/users/1"))
                .get(0)
                .getJsonObject("body")
                .getJsonObject("headers")
                .getMap();

        assertThat(headers).containsEntry("authorization", TOKEN).containsEntry("client-request-id", "mine");
        assertThat(headers).doesNotContainKeys("zetel-consistency", "x-other", "accept-encoding", "content-type");
    }

    @Test
    void sendsMethodHeadersAndBodyOfAnItem() {
        var item = item("1", "PATCH", "/users/1")
                .put(
                        "headers",
                        new JsonObject().put("Content-Type", "application/json").put("If-Match", "W/\"1\""))
                .put("body", new JsonObject().put("name", "ü"));

        var echo = answers(item).get(0).getJsonObject("body");

        assertThat(echo.getString("method")).isEqualTo("PATCH");
        assertThat(echo.getString("body")).isEqualTo("{\"name\":\"ü\"}");
        assertThat(echo.getJsonObject("headers").getString("if-match")).isEqualTo("W/\"1\"");
    }

    @Test
    void givesOtherBodiesAsBase64() {
        var responses = answers(
                get("1", "/users/text"),
                get("2", "/users/nothing"),
                get("3", "/users/broken"),
                get("4", "/users/blank"));

        assertThat(responses.get(0).getString("body")).isEqualTo(base64("42"));
        assertThat(responses.get(0).getJsonObject("headers").getString("Content-Type"))
                .isEqualTo("text/plain");
        assertThat(responses.get(1).getInteger("status")).isEqualTo(204);
        assertThat(responses.get(1).containsKey("body")).isFalse();
        assertThat(responses.get(2).getString("body")).isEqualTo(base64("{\"a\":"));
        assertThat(responses.get(3).getString("body")).isEqualTo(base64(" "));
    }

    @Test
    void keepsWhatServicesAnsweredIncludingErrors() {
        var response = answers(get("1", "/users/refused")).get(0);

        assertThat(response.getInteger("status")).isEqualTo(400);
        assertThat(response.getJsonObject("headers").getString("Zetel-Consistency"))
                .isEqualTo("token");
        assertThat(code(response)).isEqualTo("Request_BadRequest");
    }

    @Test
    void leavesHeadersOfTheConnectionToTheServiceOut() {
        var headers = answers(get("1", "/users/private"))
                .get(0)
                .getJsonObject("headers")
                .getMap();

        assertThat(headers).containsEntry("X-Public", "open");
        assertThat(headers).doesNotContainKeys("X-Private", "Connection", "Keep-Alive", "content-length");
    }

    @Test
    void runsAtMostFourItemsAtOnceAndFourWhereItCan() {
        var responses = answers(IntStream.range(0, 20)
                .mapToObj(i -> get("" + i, "/commerce/counted"))
                .toArray(JsonObject[]::new));

        assertThat(responses)
                .extracting(response -> response.getJsonObject("body").getInteger("mostOpen"))
                .allMatch(open -> open <= 4)
                .contains(4);
    }

    @Test
    void refusesWhatDependsOnAFailure() {
        var responses = answers(
                get("1", "/users/refused"),
                get("2", "/users/1").put("dependsOn", new JsonArray().add("1")),
                get("3", "/users/1").put("dependsOn", new JsonArray().add("2")),
                get("4", "/users/1"));

        assertThat(responses)
                .extracting(response -> response.getInteger("status"))
                .containsExactly(400, 424, 424, 200);
        assertThat(code(responses.get(1))).isEqualTo("FailedDependency");
    }

    @ParameterizedTest
    @CsvSource({
        "/unknown, 404",
        "/$batch, 400",
        "/q/health, 400",
        "//users, 400",
        "/users/../1, 400",
        "/users('a%2Fb@x')/microsoft.graph.assignLicense, 400",
        "https://example.org/v1.0/users, 400",
        "/users/gone, 503",
        "/users/bare-400, 400",
        "/users/bare-414, 414",
        "/users/bare-431, 431",
        "/users/huge, 413"
    })
    void answersAnErrorForOneItemOnly(String url, int status) {
        var responses = answers(get("1", url), get("2", "/users/1"));

        assertThat(responses)
                .extracting(response -> response.getInteger("status"))
                .containsExactly(status, 200);
        assertThat(responses
                        .get(0)
                        .getJsonObject("body")
                        .getJsonObject("error")
                        .getJsonObject("innerError")
                        .getMap())
                .containsEntry("client-request-id", "mine")
                .containsKeys("request-id", "date");
    }

    @Test
    void doesNotAskToRepeatAWriteThatMayHaveHappened() {
        assertThat(answers(item("1", "POST", "/users/gone")).get(0).getInteger("status"))
                .isEqualTo(502);
    }

    private List<JsonObject> answers(JsonObject... items) {
        var response = calls.send(batch(calls)
                .header("Zetel-Consistency", "t")
                .header("X-Other", "o")
                .header("Accept-Encoding", "gzip")
                .header("client-request-id", "mine")
                .POST(BodyPublishers.ofString(text(items))));
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonObject(response.body())
                .getJsonArray("responses").stream().map(JsonObject.class::cast).toList();
    }

    private static String code(JsonObject response) {
        return response.getJsonObject("body").getJsonObject("error").getString("code");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }
}
