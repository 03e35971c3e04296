package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServices.class)
class PipeliningTest {

    private static final String NEXT = "GET /v1.0/users/text HTTP/1.1\r\nHost: a\r\n\r\n";

    /** Generous: what is queued makes it seconds. */
    private static final long LONGEST_MILLIS = 200;

    @Inject
    Vertx vertx;

    private final Calls calls = new Calls();

    @Test
    void answersRequestsThatWereSentBeforeTheLastWasAnswered() {
        try (var connection = new RawConnection()) {
            connection.write(NEXT + NEXT + "POST /v1.0/users/text HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}"
                    + NEXT + "GET /v1.0/users/nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(connection.readUntil("never").split("HTTP/1.1 20")).hasSize(6);
        }
    }

    @Test
    void goesOnAfterARefusal() {
        try (var connection = new RawConnection()) {
            connection.write(NEXT + "GET /v1.0/users/%zz HTTP/1.1\r\nHost: a\r\n\r\nGET /v1.0/users/1 HTTP/1.1\r\n\r\n"
                    + "GET /q/health/live HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "GET /v1.0/users/nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(connection.readUntil("never").split("HTTP/1.1 "))
                    .extracting(response -> response.split(" ")[0])
                    .containsExactly("", "200", "400", "400", "200", "204");
        }
    }

    @Test
    void leavesOthersAloneWhenACallerSendsMoreThanIsAnswered() {
        try (var probe = new EventLoopProbe(vertx);
                var connection = new RawConnection()) {
            connection.write("GET /v1.0/users/stepwise?pipeline HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(connection.readUntil("begun")).startsWith("HTTP/1.1 200");
            var sent = CompletableFuture.runAsync(() -> flood(connection));

            for (var i = 0; i < 1_000; i++) {
                assertThat(calls.send(calls.get("/users/text")).statusCode()).isEqualTo(200);
            }

            assertThat(probe.longestMillis()).isLessThan(LONGEST_MILLIS);
            assertThat(sent).isNotDone();
            calls.send(calls.get("/users/signal?pipeline"));
            assertThat(connection.readUntil("ended") + connection.readUntil("42"))
                    .contains("HTTP/1.1 200");
        }
    }

    private static void flood(RawConnection connection) {
        try {
            for (var i = 0; i < 1_000; i++) {
                connection.write(NEXT.repeat(1_000));
            }
        } catch (UncheckedIOException closed) {
            // at the end of the test
        }
    }
}
