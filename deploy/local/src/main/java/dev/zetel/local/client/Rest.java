package dev.zetel.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** JSON over http, in the name of whom the token was given to. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Supplier<String> token;

    public Rest(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, JSON_TYPE, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON_TYPE, json(body));
    }

    public Answer post(String path, String contentType, BodyPublisher body) {
        return send("POST", path, contentType, body);
    }

    public Answer patch(String path, Map<String, ?> body) {
        return send("PATCH", path, JSON_TYPE, json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON_TYPE, json(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, JSON_TYPE, BodyPublishers.noBody());
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", JSON_TYPE)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        return answer(method + " " + path, request);
    }

    static Answer answer(String name, HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(name, response.statusCode(), parsed(response.body()));
        } catch (IOException failure) {
            throw new UnexpectedAnswer(
                    name + " got no answer from " + request.uri().getAuthority() + ": " + failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer(name + " was interrupted");
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
