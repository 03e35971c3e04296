package dev.zetel.gateway.proxy;

import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.item;
import static dev.zetel.gateway.Batches.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.Calls;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service closes a connection that the gateway has kept. */
@QuarkusTest
@WithTestResource(ClosingService.class)
class RepetitionTest {

    private final Calls calls = new Calls();

    @BeforeEach
    void keepNoConnection() {
        assertThat(calls.send(calls.get("/users/close")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
    void sendsOnceMoreOnAFreshConnectionWhatMayBeRepeated(String method) {
        keepAConnection();

        var response = calls.send(calls.request("/users/empty-" + method).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(sent("empty-" + method)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH"})
    void neverRepeatsWhatMayHaveBeenCarriedOut(String method) {
        keepAConnection();

        var response = calls.send(calls.request("/users/once-" + method).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(sent("once-" + method)).hasSize(1);
    }

    @Test
    void doesNotRepeatABodyThatItHasPassedOn() {
        keepAConnection();

        var response = calls.send(calls.request("/users/full").PUT(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(sent("full")).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatWasNotAnsweredInTime() {
        assertThat(calls.send(calls.get("/users/silent")).statusCode()).isEqualTo(503);

        assertThat(sent("silent")).hasSize(1);
    }

    /** The connection is kept since the token was checked. */
    @ParameterizedTest
    @CsvSource({"PUT, 200, 2", "DELETE, 200, 2", "POST, 502, 1", "PATCH, 502, 1"})
    void repeatsItemsOfABatchLikewise(String method, int status, int times) {
        var item = item("1", method, "/users/item-" + method)
                .put("headers", new JsonObject().put("Content-Type", "application/json"))
                .put("body", new JsonObject());

        var response = calls.send(batch(calls).POST(BodyPublishers.ofString(text(item))));

        assertThat(new JsonObject(response.body())
                        .getJsonArray("responses")
                        .getJsonObject(0)
                        .getInteger("status"))
                .isEqualTo(status);
        assertThat(sent("item-" + method)).hasSize(times);
    }

    private void keepAConnection() {
        assertThat(calls.send(calls.get("/users/first")).statusCode()).isEqualTo(200);
    }

    private List<String> sent(String name) {
        return Stream.of(calls.send(calls.get("/users/log")).body().split(","))
                .filter(line -> line.endsWith("/" + name))
                .toList();
    }
}
