package dev.zetel.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Map<String, String> RETRY_AFTER = Map.of("Retry-After", "3");

    private final StubServer server = new StubServer();
    private final List<Duration> waited = new ArrayList<>();
    private final Api api = server.api().with(new Patience(2, waited::add));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void repeatsWhatHasNotBeenDoneAsLateAsItIsAskedTo() {
        server.answers(503, RETRY_AFTER, "").answers(201, "{}");

        api.post("/users", Map.of("displayName", "Ada")).expect(201);

        assertThat(waited).containsExactly(Duration.ofSeconds(3));
        assertThat(server.asked())
                .extracting(StubServer.Asked::body)
                .containsExactly("{\"displayName\":\"Ada\"}", "{\"displayName\":\"Ada\"}");
    }

    @Test
    void givesUpInTheEnd() {
        server.answers(503, RETRY_AFTER, "").answers(503, RETRY_AFTER, "").answers(503, RETRY_AFTER, "");

        assertThat(api.get("/me").status()).isEqualTo(503);

        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void repeatsNothingThatMayHaveBeenDone() {
        server.answers(502, RETRY_AFTER, "").answers(503, "").answers(429, RETRY_AFTER, "");

        assertThat(api.post("/a", Map.of()).status()).isEqualTo(502);
        assertThat(api.post("/b", Map.of()).status()).isEqualTo(503);
        assertThat(api.post("/c", Map.of()).status()).isEqualTo(429);

        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void isNotThereUnlessItIsAskedFor() {
        server.answers(503, RETRY_AFTER, "");

        assertThat(server.api().get("/me").status()).isEqualTo(503);

        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void looksAtTheClockItself() {
        server.answers(503, Map.of("Retry-After", "0"), "").answers(200, "{}");

        assertThat(server.api().patient().get("/me").status()).isEqualTo(200);
    }
}
