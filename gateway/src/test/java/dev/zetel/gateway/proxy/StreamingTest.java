package dev.zetel.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import dev.zetel.gateway.RawConnection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServices.class)
class StreamingTest {

    private final Calls calls = new Calls();

    @Test
    void streamsAnAnswerWhileTheServiceIsStillWritingIt() throws IOException {
        var response = calls.send(calls.get("/users/stepwise?down"), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            assertThat(new String(body.readNBytes(5))).isEqualTo("begun");

            calls.send(calls.get("/users/signal?down"));

            assertThat(new String(body.readAllBytes())).isEqualTo("ended");
        }
    }

    @Test
    void streamsARequestWhileTheCallerIsStillWritingIt() {
        try (var connection = new RawConnection()) {
            connection.write("POST /v1.0/users/stepwise?up HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            connection.write("5\r\nfirst\r\n");
            assertThat(connection.readUntil("first")).startsWith("HTTP/1.1 200");

            connection.write("4\r\nlast\r\n0\r\n\r\n");
            assertThat(connection.readUntil("last")).doesNotContain("ended");

            calls.send(calls.get("/users/signal?up"));
            assertThat(connection.readUntil("ended")).doesNotContain("first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: keep-alive\r\n"})
    void streamsAnAnswerToACallerThatKnowsNoChunks(String header) {
        try (var connection = new RawConnection()) {
            connection.write(
                    "GET /v1.0/users/stepwise?old" + header.length() + " HTTP/1.0\r\nHost: a\r\n" + header + "\r\n");
            assertThat(connection.readUntil("begun"))
                    .startsWith("HTTP/1.0 200")
                    .containsIgnoringCase("connection: close")
                    .doesNotContainIgnoringCase("transfer-encoding")
                    .endsWith("\r\n\r\nbegun");

            calls.send(calls.get("/users/signal?old" + header.length()));

            assertThat(connection.readUntil("the end of the connection")).isEqualTo("ended");
        }
    }

    @Test
    void tellsACallerThatWaitsForItToSendTheBody() {
        try (var connection = new RawConnection()) {
            connection.write(
                    "POST /v1.0/users/1 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertThat(connection.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");

            connection.write("body");

            assertThat(connection.readUntil("}")).startsWith("HTTP/1.1 200").doesNotContain("expect");
        }
    }

    @Test
    void passesALargeAnswerOnWhole() {
        var response = calls.send(calls.get("/users/large"), BodyHandlers.ofByteArray());

        assertThat(response.body()).hasSize(64 * 1024 * 1024);
    }

    @Test
    void passesALargeRequestOnWhole() throws Exception {
        var bytes = new byte[8 * 1024 * 1024];
        new java.util.Random(7).nextBytes(bytes);

        var response = calls.send(calls.request("/users/digest").POST(BodyPublishers.ofByteArray(bytes)));

        assertThat(response.body())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void passesAChunkedRequestOnChunked() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("chunked".getBytes()));

        var echo = calls.echo(calls.send(calls.request("/users/1").POST(body)));

        assertThat(echo.getString("body")).isEqualTo("chunked");
        assertThat(echo.getJsonObject("headers").getString("transfer-encoding")).isEqualTo("chunked");
    }

    @Test
    void refusesALargerRequestThanConfigured() {
        var response =
                calls.send(calls.request("/users/1").POST(BodyPublishers.ofByteArray(new byte[8 * 1024 * 1024 + 1])));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(error(response).getString("code")).isEqualTo("Request_EntityTooLarge");
    }

    @Test
    void refusesALargerRequestThanConfiguredThoughItsLengthIsNotTold() {
        var bytes = new byte[8 * 1024 * 1024 + 1];

        var response = calls.send(
                calls.request("/users/1").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(error(response).getString("code")).isEqualTo("Request_EntityTooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/cut", "/users/cut-length"})
    void doesNotPassHalfAnAnswerOffAsAWhole(String path) {
        assertThatThrownBy(() -> calls.send(calls.get(path))).hasRootCauseInstanceOf(IOException.class);
    }

    private static JsonObject error(HttpResponse<String> response) {
        return new JsonObject(response.body()).getJsonObject("error");
    }
}
