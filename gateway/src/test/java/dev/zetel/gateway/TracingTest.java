package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServices.class)
class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final Calls calls = new Calls();

    @Test
    void passesTheCallersTraceOn() {
        var headers = calls.echo(calls.get("/users/1").header("traceparent", TRACEPARENT))
                .getJsonObject("headers");

        assertThat(headers.getString("traceparent")).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
    }

    @Test
    void beginsATraceWhereTheCallerHasNone() {
        var headers = calls.echo(calls.get("/users/1")).getJsonObject("headers");

        assertThat(headers.getString("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void keepsAllItemsOfABatchInOneTrace() {
        var response = calls.send(calls.request("/$batch")
                .header("traceparent", TRACEPARENT)
                .header("Authorization", "Bearer abc")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"requests":[{"id":"1","method":"GET","url":"/users/1"},
                         {"id":"2","method":"GET","url":"/subscribedSkus","dependsOn":["1"]}]}""")));

        assertThat(response.headers().firstValue("request-id")).contains(TRACE);
        assertThat(new JsonObject(response.body()).getJsonArray("responses"))
                .extracting(item -> ((JsonObject) item)
                        .getJsonObject("body")
                        .getJsonObject("headers")
                        .getString("traceparent"))
                .allSatisfy(traceparent -> assertThat(traceparent).startsWith("00-" + TRACE));
    }

    @Test
    void namesAnErrorOfItsOwnByTheTrace() {
        var response = calls.send(calls.get("/unknown").header("traceparent", TRACEPARENT));

        assertThat(response.headers().firstValue("request-id")).contains(TRACE);
        assertThat(response.headers().firstValue("client-request-id")).contains(TRACE);
    }
}
