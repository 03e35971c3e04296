package dev.zetel.access.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.access.sample.Callers;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the JDK's client, which adds no header of its own accord. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class OrderOfAnswersTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @TestHTTPResource
    URI origin;

    @Inject
    Callers callers;

    @BeforeEach
    void aGlobalAdministrator() {
        callers.addGlobalAdministrator(tenant, user);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1.0/notes, text/plain",
        "POST, /v1.0/notes, application/xml",
        "POST, /v1.0/notes, no type at all",
        "POST, /v1.0/notes,",
        "POST, /v1.0/notes/import, application/json",
        "DELETE, /v1.0/notes, application/json",
        "GET, /v1.0/nowhere,",
        "OPTIONS, /v1.0/notes,"
    })
    void asksForATokenWhateverElseIsWrong(String method, String path, String type) {
        for (var token : new String[] {null, "nonsense", TestTokens.of(tenant, user) + "x"}) {
            var answer = send(method, path, type, token);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"InvalidAuthenticationToken\"", "my-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "no type at all"})
    void saysHowToSendABodyOfAnotherType(String type) {
        var note = send("POST", "/v1.0/notes", type, TestTokens.of(tenant, user));
        var file = send("POST", "/v1.0/notes/import", type, TestTokens.operator());

        assertThat(note.statusCode()).isEqualTo(415);
        assertThat(note.body()).contains("\"Request_BadRequest\"", "Send the body as application/json");
        assertThat(file.statusCode()).isEqualTo(415);
        assertThat(file.body()).contains("\"Request_BadRequest\"", "Send the body as application/json, or as the type");
    }

    @ParameterizedTest
    @CsvSource({"application/json, {\"text\":", ", {\"text\":", "application/json, ", "application/json, {}"})
    void deniesForLackOfARoleBeforeItReadsTheBody(String type, String body) {
        var nobody = UUID.randomUUID();
        callers.addUser(tenant, nobody);

        var answer = send("POST", "/v1.0/notes", type, TestTokens.of(tenant, nobody), body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"Authorization_RequestDenied\"");
    }

    @Test
    void doesNotKnowAStrangerWhateverElseIsWrong() {
        var stranger = TestTokens.of(tenant, UUID.randomUUID());

        for (var path : new String[] {"/v1.0/notes", "/v1.0/notes/import", "/v1.0/nowhere"}) {
            assertThat(send("POST", path, "text/plain", stranger).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void takesABodyWithoutATypeForWhatTheOperationTakes() {
        var note = send("POST", "/v1.0/notes", null, TestTokens.of(tenant, user));
        var file = send("POST", "/v1.0/notes/import", null, TestTokens.operator());

        assertThat(note.body()).contains("\"hello\"");
        assertThat(file.statusCode()).isEqualTo(200);
    }

    @Test
    void readsBodiesWhoseTypeHasParameters() {
        var token = TestTokens.of(tenant, user);

        assertThat(send("POST", "/v1.0/notes", "application/json; charset=utf-8", token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksForATokenBeforeItReadsABodyWithoutAStatedLength() throws IOException, InterruptedException {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * 1_048_576]));
        var request = HttpRequest.newBuilder(origin.resolve("/v1.0/notes"))
                .POST(endless)
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> send(String method, String path, String type, String token) {
        return send(method, path, type, token, "{\"text\":\"hello\"}");
    }

    private HttpResponse<String> send(String method, String path, String type, String token, String body) {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .header("client-request-id", "my-request")
                .method(method, BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
