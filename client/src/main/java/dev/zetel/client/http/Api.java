package dev.zetel.client.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** JSON over HTTP, with one caller's token. */
public final class Api {

    private static final String JSON_TYPE = "application/json";
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Supplier<String> token;
    private final Map<String, String> headers;
    private final Patience patience;

    public Api(String base, Supplier<String> token) {
        this(base, token, Map.of(), Patience.NONE);
    }

    private Api(String base, Supplier<String> token, Map<String, String> headers, Patience patience) {
        this.base = base;
        this.token = token;
        this.headers = headers;
        this.patience = patience;
    }

    /** The same for a caller who waits and asks again when that is what a response says. */
    public Api patient() {
        return with(Patience.ORDINARY);
    }

    Api with(Patience other) {
        return new Api(base, token, headers, other);
    }

    /** The same with a header in every request. */
    public Api with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Api(base, token, Map.copyOf(all), patience);
    }

    public Response get(String path) {
        return send("GET", path, JSON_TYPE, BodyPublishers.noBody());
    }

    public Response post(String path, Object body) {
        return send("POST", path, JSON_TYPE, BodyPublishers.ofString(Json.write(body)));
    }

    /** A body that is no JSON, or is written already. */
    public Response post(String path, String contentType, byte[] body) {
        return send("POST", path, contentType, BodyPublishers.ofByteArray(body));
    }

    public Response patch(String path, Object body) {
        return send("PATCH", path, JSON_TYPE, BodyPublishers.ofString(Json.write(body)));
    }

    public Response put(String path, Object body) {
        return send("PUT", path, JSON_TYPE, BodyPublishers.ofString(Json.write(body)));
    }

    public Response delete(String path) {
        return send("DELETE", path, JSON_TYPE, BodyPublishers.noBody());
    }

    /** Every element of a collection, page by page. */
    public <T> List<T> all(String path, Class<T> type) {
        var elements = new ArrayList<T>();
        for (var next = path; next != null; ) {
            var page = get(next).expect(200);
            page.body().path("value").forEach(element -> elements.add(page.as(type, element)));
            var link = page.body().path("@odata.nextLink").asText(null);
            next = link == null ? null : pathOf(link);
        }
        return elements;
    }

    /** The token is for the place that it was got for, wherever a link leads. */
    private String pathOf(String link) {
        if (!link.startsWith(base + "/")) {
            throw new UnexpectedResponse("the next page is not at " + base + ": " + link);
        }
        return link.substring(base.length());
    }

    private Response send(String method, String path, String contentType, BodyPublisher body) {
        return patience.until(() -> {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(ANSWERED_WITHIN)
                    .header("Authorization", "Bearer " + token.get())
                    .header("Accept", JSON_TYPE)
                    .header("Content-Type", contentType)
                    .method(method, body);
            headers.forEach(request::header);
            return send(method + " " + path, request.build());
        });
    }

    private static Response send(String name, HttpRequest request) {
        try {
            return Response.of(name, CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UnexpectedResponse(
                    name + " got no answer from " + request.uri().getAuthority() + ": " + failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new UnexpectedResponse(name + " was interrupted");
        }
    }
}
