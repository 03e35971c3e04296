package dev.zetel.gateway.batch;

import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.get;
import static dev.zetel.gateway.Batches.text;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.EventLoopProbe;
import dev.zetel.gateway.LocalServices;
import dev.zetel.gateway.Packed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one caller can make of a batch does not keep the gateway from the others. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithTestResource(LocalServices.class)
class WorstBatchesTest {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int AT_ONCE = 3;

    /** Generous: an answer to a liveness probe that takes longer than this has a deployment restarted. */
    private static final long LONGEST_HEALTH_MILLIS = 3_000;

    private static final long LONGEST_ON_AN_EVENT_LOOP_MILLIS = 50;

    @Inject
    Vertx vertx;

    private final Calls calls = new Calls();

    @BeforeAll
    void warmUp() {
        for (var i = 0; i < 50; i++) {
            RestAssured.get(Calls.origin() + "/q/health/live").then().statusCode(200);
            post(text(get("1", "/users/1"), get("2", "/unknown")), 200);
        }
        post(filled("{\"requests\":[", " ", "]}"), 400);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doNotKeepEventLoopsFromOthers(String name, String body, int status) {
        assertThat(body.length()).isLessThanOrEqualTo(LARGEST);
        measured(() -> post(body, status));
    }

    static Stream<Arguments> doNotKeepEventLoopsFromOthers() {
        var item = "{\"requests\":[{\"id\":\"1\",\"method\":\"POST\",\"headers\":{\"Content-Type\":\"%s\"},";
        var json = item.formatted("application/json") + "\"url\":\"/users\",\"body\":";
        return Stream.of(
                arguments("items", filled("{\"requests\":[", "{},", "{}]}"), 400),
                arguments("url of blanks", filled(item.formatted("a") + "\"url\":\"", " ", "\"}]}"), 400),
                arguments("url of letters", filled(item.formatted("a") + "\"url\":\"", "a", "\"}]}"), 400),
                arguments("id", filled("{\"requests\":[{\"id\":\"", "a", "\"}]}"), 400),
                arguments("dependencies", filled("{\"requests\":[{\"dependsOn\":[", "\"1\",", "\"1\"]}]}"), 400),
                arguments("nesting", filled(json, "[", ""), 400),
                arguments("values", filled(json + "[", "1,", "1]}]}"), 400),
                arguments("names", named(json), 400),
                arguments("text", filled(json + "\"", "a", "\"}]}"), 200),
                arguments("escapes", filled(json + "\"", "\\u00fc", "\"}]}"), 200),
                arguments(
                        "base64",
                        filled(item.formatted("a/b") + "\"url\":\"/users/digest\",\"body\":\"", "aGVs", "\"}]}"),
                        200),
                arguments(
                        "no base64",
                        filled(item.formatted("a/b") + "\"url\":\"/users\",\"body\":\"", "aGVs", "!\"}]}"),
                        200));
    }

    @Test
    void doNotKeepEventLoopsFromOthersByWhatServicesAnswer() {
        var five =
                IntStream.range(0, 5).mapToObj(i -> get("" + i, "/users/big")).toArray(JsonObject[]::new);

        measured(() -> post(text(five), 200));
    }

    @Test
    void doNotKeepEventLoopsFromOthersPacked() {
        var packed = Packed.gzip(filled("{\"requests\":[{\"unknown\":\"", "a", "\"}]}"));

        measured(() -> assertThat(calls.send(batch(calls)
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(packed)))
                        .statusCode())
                .isEqualTo(400));
    }

    /** A machine that is busy with something else can be slow once; what blocks an event loop blocks it each time. */
    private void measured(Runnable request) {
        var longest = longestOnAnEventLoop(request);
        for (var again = 0; again < 2 && longest >= LONGEST_ON_AN_EVENT_LOOP_MILLIS; again++) {
            longest = longestOnAnEventLoop(request);
        }
        assertThat(longest).isLessThan(LONGEST_ON_AN_EVENT_LOOP_MILLIS);
    }

    private long longestOnAnEventLoop(Runnable request) {
        try (var probe = new EventLoopProbe(vertx)) {
            var sent = CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.runAsync(request, task -> new Thread(task).start()))
                    .toArray(CompletableFuture[]::new));
            while (!sent.isDone()) {
                assertThat(RestAssured.get("/q/health/live").timeIn(TimeUnit.MILLISECONDS))
                        .isLessThan(LONGEST_HEALTH_MILLIS);
            }
            sent.join();
            return probe.longestMillis();
        }
    }

    private void post(String body, int status) {
        assertThat(calls.send(batch(calls).POST(BodyPublishers.ofString(body))).statusCode())
                .isEqualTo(status);
    }

    private static String filled(String start, String repeated, String end) {
        return start + repeated.repeat((LARGEST - start.length() - end.length()) / repeated.length()) + end;
    }

    private static String named(String start) {
        return start
                + IntStream.range(0, 330_000)
                        .mapToObj(i -> "\"%06x\":1".formatted(i))
                        .collect(joining(",", "{", "}}]}"));
    }
}
