package dev.zetel.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import dev.zetel.gateway.RawConnection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServices.class)
class ForwardedHeadersTest {

    private final Calls calls = new Calls();

    @Test
    void tellsTheServiceHowTheCallerReachedTheGateway() {
        var origin = URI.create(Calls.origin());

        var headers = calls.echo(calls.get("/users/1")).getJsonObject("headers").getMap();

        assertThat(headers)
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", origin.getAuthority())
                .containsEntry("x-forwarded-port", "" + origin.getPort())
                .containsEntry("x-forwarded-for", "127.0.0.1");
    }

    @Test
    void doesNotBelieveWhatACallerSaysAboutItsWay() {
        var headers = calls.echo(Calls.spoofed(calls.get("/users/1")))
                .getJsonObject("headers")
                .getMap();

        assertThat(headers)
                .containsEntry("x-forwarded-host", URI.create(Calls.origin()).getAuthority())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .doesNotContainKeys("forwarded", "x-forwarded-prefix", "x-real-ip");
        assertThat(headers.values()).noneMatch(value -> value.toString().contains("evil"));
    }

    @Test
    void keepsACallerFromHavingTheGatewaysWordRemoved() {
        try (var connection = new RawConnection()) {
            connection.write("GET /v1.0/users/1 HTTP/1.1\r\nHost: a.example\r\nX-Drop: me\r\n"
                    + "Connection: x-forwarded-host, x-drop\r\n\r\n");

            assertThat(connection.readUntil("\"body\":"))
                    .contains("\"x-forwarded-host\":\"a.example\"")
                    .doesNotContain("x-drop");
        }
    }

    @Test
    void sendsNoCallersHostToAService() {
        var headers = calls.echo(calls.get("/users/1")).getJsonObject("headers").getMap();

        assertThat(headers.get("host").toString()).startsWith("127.0.0.1:");
    }

    @Test
    void tellsTheSameForTheItemsOfABatch() {
        var response = calls.send(Calls.spoofed(calls.request("/$batch"))
                .header("Authorization", "Bearer abc")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users/1\"}]}")));

        var item = new JsonObject(response.body()).getJsonArray("responses").getJsonObject(0);
        assertThat(item.getJsonObject("body").getJsonObject("headers").getMap())
                .containsEntry("x-forwarded-host", URI.create(Calls.origin()).getAuthority())
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-for", "127.0.0.1");
    }
}
