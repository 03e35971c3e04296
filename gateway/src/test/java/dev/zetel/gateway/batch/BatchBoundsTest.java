package dev.zetel.gateway.batch;

import static dev.zetel.gateway.Batches.TOKEN;
import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.get;
import static dev.zetel.gateway.Batches.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import dev.zetel.gateway.RawConnection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What batches hold together is bounded, and free again once they are done. */
@QuarkusTest
@TestProfile(BatchBoundsTest.Narrow.class)
@WithTestResource(LocalServices.class)
class BatchBoundsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Calls calls = new Calls();
    private final List<RawConnection> begun = new ArrayList<>();

    @AfterEach
    void close() {
        begun.forEach(RawConnection::close);
        begun.clear();
    }

    @Test
    void boundsHowManyAreUnderWay() {
        begin(1000, "{");
        begin(1000, "{");
        await().until(() -> send(small()).statusCode() == 503);
        assertRefused(send(small()));

        close();

        await().until(() -> send(small()).statusCode() == 200);
    }

    @Test
    void boundsTheBytesOfAll() {
        begin(4 * MEBIBYTE, "{" + " ".repeat(3 * MEBIBYTE));
        await().until(() -> send(large()).statusCode() == 503);
        assertRefused(send(large()));
        assertThat(send(small()).statusCode()).isEqualTo(200);

        close();

        await().until(() -> send(large()).statusCode() == 200);
    }

    @Test
    void boundsTheResponsesOfAllItemsTogether() {
        var items =
                IntStream.range(0, 8).mapToObj(i -> get("" + i, "/users/big")).toArray(JsonObject[]::new);

        var responses = new JsonObject(send(text(items)).body())
                .getJsonArray("responses").stream()
                        .map(item -> ((JsonObject) item).getInteger("status"))
                        .toList();

        assertThat(responses).hasSize(8).contains(200).contains(503).containsOnly(200, 503);
        assertThat(send(small()).statusCode()).isEqualTo(200);
    }

    private void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(new JsonObject(response.body()).getJsonObject("error").getString("code"))
                .isEqualTo("serviceNotAvailable");
    }

    private HttpResponse<String> send(String text) {
        return calls.send(batch(calls).POST(BodyPublishers.ofString(text)));
    }

    private static String small() {
        return text(get("1", "/users/1"));
    }

    private static String large() {
        return small() + " ".repeat(2 * MEBIBYTE);
    }

    private void begin(int length, String first) {
        var connection = new RawConnection();
        begun.add(connection);
        connection.write("POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: "
                + TOKEN + "\r\nContent-Length: " + length + "\r\n\r\n" + first);
    }

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zetel.gateway.max-batches", "2", "zetel.gateway.batch-memory", "4M");
        }
    }
}
