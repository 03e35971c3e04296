package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ConnectionLimitTest.Few.class)
@WithTestResource(LocalServices.class)
class ConnectionLimitTest {

    private static final String REQUEST = "GET /v1.0/users/1 HTTP/1.1\r\nHost: a\r\n\r\n";

    @Test
    void closesAConnectionTooManyAndKeepsTheOthers() {
        var open = new ArrayList<RawConnection>();
        for (var i = 0; i < 3; i++) {
            open.add(new RawConnection());
            open.get(i).write(REQUEST);
            assertThat(open.get(i).readUntil("\"body\":\"\"}")).startsWith("HTTP/1.1 200");
        }
        assertThat(answers()).isFalse();

        open.get(0).close();

        await().until(ConnectionLimitTest::answers);
        open.get(1).write(REQUEST);
        assertThat(open.get(1).readUntil("\"body\":\"\"}")).startsWith("HTTP/1.1 200");
        open.forEach(RawConnection::close);
    }

    /** One that waits for its response, and part of another that waits for that. */
    @Test
    void countsAConnectionThatIsClosedInTheMiddleOfRequests() {
        for (var i = 0; i < 6; i++) {
            try (var connection = new RawConnection()) {
                connection.write("GET /v1.0/users/stepwise?" + i + " HTTP/1.1\r\nHost: a\r\n\r\n"
                        + "POST /v1.0/users/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");
                assertThat(connection.readUntil("begun")).startsWith("HTTP/1.1 200");
            }
            assertThat(answers("GET /v1.0/users/signal?" + i)).isTrue();
            await().until(ConnectionLimitTest::answers);
        }
    }

    private static boolean answers() {
        return answers("GET /v1.0/users/1");
    }

    private static boolean answers(String request) {
        try (var connection = new RawConnection()) {
            connection.write(request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            return connection.readUntil("\r\n").startsWith("HTTP/1.1 200");
        } catch (UncheckedIOException reset) {
            return false;
        }
    }

    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-connections", "3");
        }
    }
}
