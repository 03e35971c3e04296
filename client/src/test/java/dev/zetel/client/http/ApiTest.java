package dev.zetel.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final StubServer server = new StubServer();
    private final Api api = server.api();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsJsonInTheNameOfItsCaller() {
        server.answers(201, "{\"id\":\"1\"}");

        var response = api.post("/users", Map.of("displayName", "Ada"));

        assertThat(response.expect(201).text("id")).isEqualTo("1");
        var asked = server.askedOnce();
        assertThat(asked.line()).isEqualTo("POST /v1.0/users");
        assertThat(asked.body()).isEqualTo("{\"displayName\":\"Ada\"}");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer a-token");
        assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(asked.headers().getFirst("Accept")).isEqualTo("application/json");
    }

    @Test
    void hasAMethodForEachOfTheApi() {
        for (var time = 0; time < 5; time++) {
            server.answers(204, "");
        }

        api.get("/a").expect(204);
        api.patch("/b", Map.of()).expect(204);
        api.put("/c", Map.of()).expect(204);
        api.delete("/d").expect(204);
        api.post("/e", "text/csv", new byte[] {'x'}).expect(204);

        assertThat(server.asked())
                .extracting(StubServer.Asked::line)
                .containsExactly("GET /v1.0/a", "PATCH /v1.0/b", "PUT /v1.0/c", "DELETE /v1.0/d", "POST /v1.0/e");
        assertThat(server.asked().get(4).headers().getFirst("Content-Type")).isEqualTo("text/csv");
        assertThat(server.asked().get(4).body()).isEqualTo("x");
    }

    @Test
    void sendsAHeaderOfTheCallersOwnAndShowsThoseOfTheResponse() {
        server.answers(200, Map.of("request-id", "abc"), "{}");

        var response = api.with("traceparent", "00-abc").get("/me");

        assertThat(server.askedOnce().headers().getFirst("traceparent")).isEqualTo("00-abc");
        assertThat(response.headers().firstValue("request-id")).contains("abc");
    }

    @Test
    void readsACollectionToItsEnd() {
        var link = "\"@odata.nextLink\":\"" + server.url() + "/v1.0/users?$skiptoken=x%3D\"";
        server.answers(200, "{\"value\":[{\"id\":\"1\"},{\"id\":\"2\",\"new\":true}]," + link + "}");
        server.answers(200, "{\"value\":[{\"id\":\"3\"}]}");

        assertThat(api.all("/users?$top=2", Thing.class)).extracting(Thing::id).containsExactly("1", "2", "3");

        assertThat(server.asked())
                .extracting(StubServer.Asked::line)
                .containsExactly("GET /v1.0/users?$top=2", "GET /v1.0/users?$skiptoken=x%3D");
    }

    @Test
    void takesItsTokenNowhereElse() {
        try (var other = new StubServer()) {
            server.answers(200, "{\"value\":[],\"@odata.nextLink\":\"" + other.url() + "/v1.0/users\"}");

            assertThatThrownBy(() -> api.all("/users", Thing.class))
                    .isInstanceOf(UnexpectedResponse.class)
                    .hasMessageContaining("the next page is not at " + server.url());
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void saysWhatCameInsteadOfWhatIsExpected() {
        server.answers(403, "{\"error\":{\"message\":\"Insufficient privileges.\"}}")
                .answers(500, "<h1>Oops</h1>")
                .answers(404, "");

        assertThatThrownBy(() -> api.delete("/users/1").expect(200, 204))
                .isInstanceOf(UnexpectedResponse.class)
                .hasMessage("DELETE /users/1 answered 403: Insufficient privileges.");
        assertThatThrownBy(() -> api.get("/me").expect(200)).hasMessage("GET /me answered 500: \"<h1>Oops</h1>\"");
        assertThatThrownBy(() -> api.all("/x", Thing.class)).hasMessage("GET /x answered 404: (no body)");
    }

    @Test
    void saysThatSomethingElseWasAnsweredThanIsRead() {
        server.answers(200, "{\"id\":{}}");

        assertThatThrownBy(() -> api.get("/me").as(Thing.class))
                .isInstanceOf(UnexpectedResponse.class)
                .hasMessageStartingWith("GET /me answered no Thing: ");
    }

    @Test
    void namesTheRuleOfARefusal() {
        server.answers(400, "{\"error\":{\"details\":[{\"code\":\"SeatsExhausted\"}]}}")
                .answers(403, "{}");

        assertThat(api.get("/a").refusal()).isEqualTo("SeatsExhausted");
        assertThat(api.get("/a").refusal()).isEmpty();
    }

    @Test
    void saysThatNobodyAnswers() {
        server.close();

        assertThatThrownBy(() -> api.get("/me"))
                .isInstanceOf(UnexpectedResponse.class)
                .hasMessageStartingWith(
                        "GET /me got no answer from " + server.url().substring(7));
    }

    private record Thing(String id) {}
}
