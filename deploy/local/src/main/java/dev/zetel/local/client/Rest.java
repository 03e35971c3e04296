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

/** JSON over HTTP, with one caller's token. */
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

    public ApiResponse get(String path) {
        return send("GET", path, JSON_TYPE, BodyPublishers.noBody());
    }

    public ApiResponse post(String path, Object body) {
        return send("POST", path, JSON_TYPE, json(body));
    }

    public ApiResponse post(String path, String contentType, BodyPublisher body) {
        return send("POST", path, contentType, body);
    }

    public ApiResponse patch(String path, Map<String, ?> body) {
        return send("PATCH", path, JSON_TYPE, json(body));
    }

    public ApiResponse put(String path, Object body) {
        return send("PUT", path, JSON_TYPE, json(body));
    }

    public ApiResponse delete(String path) {
        return send("DELETE", path, JSON_TYPE, BodyPublishers.noBody());
    }

    private ApiResponse send(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", JSON_TYPE)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        return answer(method + " " + path, request);
    }

    static ApiResponse answer(String name, HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new ApiResponse(name, response.statusCode(), parsed(response.body()));
        } catch (IOException failure) {
            throw new UnexpectedResponse(
                    name + " got no answer from " + request.uri().getAuthority() + ": " + failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new UnexpectedResponse(name + " was interrupted");
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
