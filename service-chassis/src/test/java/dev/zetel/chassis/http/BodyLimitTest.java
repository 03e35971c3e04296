package dev.zetel.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class BodyLimitTest {

    private static final int LIMIT = 1_048_576;
    private static final int FAR_TOO_MUCH = 3 * LIMIT;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI origin;

    @Test
    void saysHowLongABodyMayBeToWhoStatesALengthOverIt() {
        refusesReadably(send(note(), BodyPublishers.ofByteArray(note(FAR_TOO_MUCH))));
        refusesReadably(send(file(), BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
    }

    @Test
    void saysSoToAClientThatSendsTheWholeBodyBeforeItReads() throws IOException {
        var head = "POST /v1.0/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + FAR_TOO_MUCH + "\r\n\r\n";

        try (var socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(note(FAR_TOO_MUCH));
            socket.getOutputStream()
                    .write("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers).startsWith("HTTP/1.1 413").contains("1048576", "HTTP/1.1 200");
        }
    }

    @Test
    void saysSoOnceABodyWithoutAStatedLengthIsOverIt() {
        refusesReadably(send(note(), chunked(note(FAR_TOO_MUCH))));
        refusesReadably(send(file(), chunked(new byte[LIMIT + 1])));
    }

    @Test
    void saysSoToAClientThatSendsAllChunksBeforeItReads() throws IOException {
        var head = "POST /v1.0/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(FAR_TOO_MUCH) + "\r\n";

        try (var socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(note(FAR_TOO_MUCH));
            socket.getOutputStream().write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("1048576");
        }
    }

    @Test
    void countsWhatACompressedBodyUnfoldsTo() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(note(FAR_TOO_MUCH));
        }

        refusesReadably(
                send(note().header("Content-Encoding", "gzip"), BodyPublishers.ofByteArray(compressed.toByteArray())));
    }

    @Test
    void readsBodiesThatAreExactlyAsLongAsTheyMayBe() {
        assertThat(send(file(), chunked(new byte[LIMIT])).body()).contains("1048576");
        assertThat(send(file(), BodyPublishers.ofByteArray(new byte[LIMIT])).body())
                .contains("1048576");
    }

    private static void refusesReadably(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"Request_EntityTooLarge\"", "at most 1048576 bytes", "my-request");
        assertThat(answer.headers().firstValue("client-request-id")).contains("my-request");
        assertThat(answer.headers().firstValue("request-id")).isPresent();
    }

    private HttpRequest.Builder note() {
        return HttpRequest.newBuilder(origin.resolve("/v1.0/notes")).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder file() {
        return HttpRequest.newBuilder(origin.resolve("/v1.0/notes/import")).header("Content-Type", "text/csv");
    }

    private static byte[] note(int bytes) {
        var frame = "{\"text\":\"\"}".length();
        return ("{\"text\":\"" + "x".repeat(bytes - frame) + "\"}").getBytes(StandardCharsets.US_ASCII);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, BodyPublisher body) {
        request.header("client-request-id", "my-request")
                .timeout(Duration.ofSeconds(20))
                .POST(body);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
