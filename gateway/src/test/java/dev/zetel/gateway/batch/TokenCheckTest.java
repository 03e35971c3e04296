package dev.zetel.gateway.batch;

import static dev.zetel.gateway.Batches.REFUSED_TOKEN;
import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.get;
import static dev.zetel.gateway.Batches.item;
import static dev.zetel.gateway.Batches.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import dev.zetel.gateway.RawConnection;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a directory that is down: another service is asked instead. */
@QuarkusTest
@WithTestResource(value = LocalServices.class, initArgs = @ResourceArg(name = LocalServices.DOWN, value = "directory"))
class TokenCheckTest {

    private static final String HEAD = "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    private final Calls calls = new Calls();

    /** The body never comes: whoever waited for it would not answer. */
    @Test
    void refusesATokenBeforeItReadsABody() {
        try (var connection = new RawConnection()) {
            connection.write(HEAD + "Authorization: " + REFUSED_TOKEN + "\r\nContent-Length: 4000000\r\n\r\n");

            assertThat(connection.readUntil("}}"))
                    .startsWith("HTTP/1.1 401")
                    .containsIgnoringCase("www-authenticate: Bearer error=\"invalid_token\"")
                    .containsIgnoringCase("connection: close")
                    .contains("The token has expired.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: abc\r\n", "Authorization: Basic abc\r\n", "Authorization: Bearer \r\n"})
    void refusesABatchWithoutABearerTokenBeforeItReadsABody(String header) {
        try (var connection = new RawConnection()) {
            connection.write(HEAD + header + "Content-Length: 4000000\r\n\r\n");

            assertThat(connection.readUntil("}}}"))
                    .startsWith("HTTP/1.1 401")
                    .containsIgnoringCase("www-authenticate: Bearer")
                    .contains("InvalidAuthenticationToken");
        }
    }

    @Test
    void letsACallerThatGoesOnSendingReadTheRefusal() {
        var body = "{\"requests\":[" + " ".repeat(3_900_000) + "]}";

        var response = calls.send(
                batch(calls).setHeader("Authorization", REFUSED_TOKEN).POST(BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("The token has expired.");
    }

    @Test
    void answersItemsOfServicesThatAreThere() {
        var items = text(get("1", "/users/1"), item("2", "POST", "/users"), get("3", "/subscribedSkus"));

        var response = calls.send(batch(calls).POST(BodyPublishers.ofString(items)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(response.body()).getJsonArray("responses"))
                .extracting(item -> ((JsonObject) item).getInteger("status"))
                .containsExactly(503, 503, 200);
        assertThat(new JsonObject(response.body())
                        .getJsonArray("responses")
                        .getJsonObject(1)
                        .getJsonObject("headers")
                        .getString("Retry-After"))
                .isEqualTo("1");
    }
}
