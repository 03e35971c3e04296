package dev.zetel.gateway;

import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.get;
import static dev.zetel.gateway.Batches.item;
import static dev.zetel.gateway.Batches.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SilentServiceTest.Impatient.class)
@WithTestResource(LocalServices.class)
class SilentServiceTest {

    private final Calls calls = new Calls();

    @Test
    void asksToRepeatAReadThatWasNotAnsweredInTime() {
        var response = calls.send(calls.get("/users/silent"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void doesNotAskToRepeatAWriteThatMayHaveHappened() {
        var response = calls.send(calls.request("/users/silent").POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void saysTheSameOfItemsOfABatch() {
        var items = text(get("1", "/users/silent"), item("2", "POST", "/users/silent"));

        var response = calls.send(batch(calls).POST(BodyPublishers.ofString(items)));

        assertThat(new JsonObject(response.body()).getJsonArray("responses"))
                .extracting(item -> ((JsonObject) item).getInteger("status"))
                .containsExactly(503, 502);
    }

    /** Half a second without a byte is too long here. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zetel.gateway.idle-timeout", "500ms");
        }
    }
}
