package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls to the gateway under test, below {@code /v1.0}. */
public class Calls {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + "/v1.0" + path)).timeout(Duration.ofSeconds(60));
    }

    public HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What reached the service, as it reports. */
    public JsonObject echo(HttpRequest.Builder request) {
        return echo(send(request));
    }

    public JsonObject echo(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    /** The request with every forged forwarding header that a caller can send. */
    public static HttpRequest.Builder spoofed(HttpRequest.Builder request) {
        return request.header("X-Forwarded-For", "192.0.2.66")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Port", "8666")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "192.0.2.66")
                .header("Forwarded", "for=192.0.2.66;host=evil.example;proto=https");
    }

    public static String origin() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
    }
}
