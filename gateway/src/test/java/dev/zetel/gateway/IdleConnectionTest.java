package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(IdleConnectionTest.Impatient.class)
@WithTestResource(LocalServices.class)
class IdleConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "GET", "GET /v1.0/users/1 HTTP/1.1\r\nHost:"})
    void closesAConnectionThatIsSilent(String begin) {
        try (var connection = new RawConnection()) {
            connection.write(begin);

            assertThat(connection.readUntil("never")).isEmpty();
        }
    }

    /** 64 MiB do not fit into what lies between the gateway and the caller. */
    @Test
    void closesAConnectionWhoseCallerDoesNotReadTheResponse() {
        try (var connection = new RawConnection()) {
            connection.write("GET /v1.0/users/large HTTP/1.1\r\nHost: a\r\n\r\n");
            await().until(() -> openConnections() > 1);

            await().atMost(Duration.ofSeconds(60)).until(() -> openConnections() == 1);
        }
    }

    /** The one that asks among them. */
    private static double openConnections() {
        return RestAssured.given()
                .header("Connection", "close")
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_active_connections"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "2s");
        }
    }
}
