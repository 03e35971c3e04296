package dev.zetel.client.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;

/** A server that answers what it was told to, in that order, and remembers what it was asked. */
public final class StubServer implements AutoCloseable {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 100;

    private final HttpServer server = started();
    private final Queue<Scripted> script = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    public StubServer() {
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Api api() {
        return new Api(url() + "/v1.0", () -> "a-token");
    }

    public StubServer answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    public StubServer answers(int status, Map<String, String> headers, String body) {
        script.add(new Scripted(status, headers, body));
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    /** The only request that there was. */
    public Asked askedOnce() {
        if (asked.size() != 1) {
            throw new AssertionError("asked " + asked);
        }
        return asked.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        var next = script.remove();
        next.headers().forEach(exchange.getResponseHeaders()::add);
        var bytes = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static HttpServer started() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            } catch (IOException taken) {
                // another one
            }
        }
        throw new IllegalStateException("no port is free");
    }

    public record Asked(String line, Headers headers, String body) {}

    private record Scripted(int status, Map<String, String> headers, String body) {}
}
