package dev.zetel.gateway;

import static dev.zetel.gateway.Batches.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that take their time to send a body. */
@QuarkusTest
@TestProfile(SlowCallerTest.Impatient.class)
@WithTestResource(LocalServices.class)
class SlowCallerTest {

    private static final String NEVER = "neither this nor that";

    @ParameterizedTest
    @ValueSource(strings = {"$batch", "users/1"})
    void hasASecondForABodyHere(String path) {
        try (var connection = posting(path)) {
            var response = connection.readUntil(NEVER);

            assertThat(response)
                    .startsWith("HTTP/1.1 408")
                    .containsIgnoringCase("connection: close")
                    .contains("\"code\":\"Request_Timeout\"", "The body did not arrive within 1 seconds.");
        }
    }

    @Test
    void doesNotKeepAConnectionBySendingAnUnreadBodySlowly() {
        try (var connection = posting("unknown")) {
            var response = connection.readUntil(NEVER);

            assertThat(response).startsWith("HTTP/1.1 404").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void doesNotKeepAConnectionOnWhichTheServiceHasAnsweredBeforeTheBodyCame() {
        try (var connection = posting("users/refused")) {
            assertThat(connection.readUntil(NEVER)).startsWith("HTTP/1.1 400");
        }
    }

    private static RawConnection posting(String path) {
        var connection = new RawConnection();
        connection.write("POST /v1.0/" + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Authorization: " + TOKEN + "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        return connection;
    }

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zetel.gateway.body-timeout", "1s");
        }
    }
}
