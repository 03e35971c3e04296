package dev.zetel.gateway.batch;

import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.get;
import static dev.zetel.gateway.Batches.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import dev.zetel.gateway.Packed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServices.class)
class BatchRefusalTest {

    private final Calls calls = new Calls();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"requests\":[]}",
                "{\"requests\":[{\"id\":\"1\",\"url\":\"/me\",\"method\":\"GET\",\"dependsOn\":[\"1\"]}]}",
                "{\"requests\":[{\"url\":\"/me\",\"method\":\"GET\"}]}"
            })
    void refusesAMalformedBatchAsAWhole(String text) {
        var response = calls.send(batch(calls).POST(BodyPublishers.ofString(text)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("Request_BadRequest");
    }

    @Test
    void readsAPackedBatch() {
        var packed = Packed.gzip(text(get("1", "/users/1")));

        var response =
                calls.send(batch(calls).header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(packed)));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesALargerBatchThanFourMebibytes() {
        var text = text(get("1", "/users/1")) + " ".repeat(4 * 1024 * 1024);

        var response = calls.send(batch(calls).POST(BodyPublishers.ofString(text)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(code(response)).isEqualTo("Request_EntityTooLarge");
    }

    @Test
    void refusesAPackedBatchThatUnpacksToMoreThanFourMebibytes() {
        var packed = Packed.gzip(text(get("1", "/users/1")) + " ".repeat(4 * 1024 * 1024));

        var response =
                calls.send(batch(calls).header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(packed)));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void takesNothingButAnAuthorizedPostOfJson() {
        var body = BodyPublishers.ofString(text(get("1", "/users/1")));

        assertThat(calls.send(batch(calls).GET()).statusCode()).isEqualTo(405);
        assertThat(calls.send(batch(calls)
                                .setHeader("Content-Type", "text/plain")
                                .POST(body))
                        .statusCode())
                .isEqualTo(415);
        assertThat(calls.send(batch(calls).header("Content-Encoding", "br").POST(body))
                        .statusCode())
                .isEqualTo(415);
        assertThat(calls.send(calls.request("/$batch")
                                .header("Content-Type", "application/json")
                                .POST(body))
                        .statusCode())
                .isEqualTo(401);
    }

    private static String code(HttpResponse<String> response) {
        return new JsonObject(response.body()).getJsonObject("error").getString("code");
    }
}
