package dev.zetel.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A service that does over HTTP what the last segment of the path asks for; by default it reports what reached it. */
final class LocalService {

    private static final int MEBIBYTE = 1024 * 1024;

    private final String name;
    private final Vertx vertx;
    private final ConcurrentHashMap<String, CompletableFuture<Void>> signals = new ConcurrentHashMap<>();
    private int open;
    private int mostOpen;

    private LocalService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
    }

    static int start(Vertx vertx, String name) {
        var service = new LocalService(vertx, name);
        return vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(2 * 4096)
                        .setMaxHeaderSize(2 * 20 * 1024))
                .requestHandler(service::serve)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private void serve(HttpServerRequest request) {
        var path = request.path();
        var response = request.response();
        if (Batches.REFUSED_TOKEN.equals(request.getHeader("Authorization"))) {
            refuseToken(response);
            return;
        }
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "$batch" -> response.setStatusCode(404).end();
            case "digest" -> digest(request);
            case "large" -> large(response);
            case "stepwise" -> stepwise(request);
            case "signal" -> signal(request);
            case "nothing" -> response.setStatusCode(204).end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "W/\"1\"").end();
            case "bare-400" -> response.setStatusCode(400).end();
            case "bare-414" -> response.setStatusCode(414).end();
            case "bare-431" -> response.setStatusCode(431).end();
            case "gzip" -> response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(Packed.gzip("packed")));
            case "text" -> response.putHeader("Content-Type", "text/plain").end("42");
            case "refused" -> refused(response);
            case "silent" -> request.resume();
            case "gone" -> request.connection().close();
            case "cut" -> cut(response.setChunked(true), request);
            case "cut-length" -> cut(response.putHeader("Content-Length", "100"), request);
            case "private" -> withHopByHop(response);
            case "counted" -> counted(response);
            case "broken" ->
                response.putHeader("Content-Type", "application/json").end("{\"a\":");
            case "blank" ->
                response.putHeader("Content-Type", "application/json").end(" ");
            case "big" -> big(response);
            case "huge" -> response.end(Buffer.buffer(new byte[3 * MEBIBYTE]));
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private void echo(HttpServerRequest request, Buffer body) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(header -> headers.put(
                        header.toLowerCase(),
                        String.join(" | ", request.headers().getAll(header))));
        var report = new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("body", body.toString())
                .toBuffer();
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", "" + report.length())
                .end(report);
    }

    private static void digest(HttpServerRequest request) {
        var digest = sha256();
        request.handler(part -> digest.update(part.getBytes()))
                .endHandler(end -> request.response().end(HexFormat.of().formatHex(digest.digest())));
    }

    private static void large(HttpServerResponse response) {
        response.setChunked(true);
        writeRest(response, 64);
    }

    private static void writeRest(HttpServerResponse response, int mebibytes) {
        if (mebibytes == 0) {
            response.end();
            return;
        }
        response.write(Buffer.buffer(new byte[MEBIBYTE])).onSuccess(written -> writeRest(response, mebibytes - 1));
    }

    // begins a response with the first part of the request, and ends it on request
    private void stepwise(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        request.handler(response::write);
        if (request.method().name().equals("GET")) {
            response.write("begun");
        }
        signals.computeIfAbsent(request.query(), query -> new CompletableFuture<>())
                .thenRun(() -> vertx.runOnContext(now -> response.end("ended")));
    }

    private void signal(HttpServerRequest request) {
        signals.computeIfAbsent(request.query(), query -> new CompletableFuture<>())
                .complete(null);
        request.response().end();
    }

    private static void refuseToken(HttpServerResponse response) {
        response.setStatusCode(401)
                .putHeader("Content-Type", "application/json")
                .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .end("{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"The token has expired.\"}}");
    }

    private static void big(HttpServerResponse response) {
        response.putHeader("Content-Type", "application/json").end("[" + "1,".repeat(MEBIBYTE * 3 / 4) + "1]");
    }

    private static void refused(HttpServerResponse response) {
        response.setStatusCode(400)
                .putHeader("Content-Type", "application/json;odata.metadata=minimal")
                .putHeader("Zetel-Consistency", "token")
                .end("{\"error\":{\"code\":\"Request_BadRequest\"}}");
    }

    private static void cut(HttpServerResponse response, HttpServerRequest request) {
        response.write("half").onSuccess(written -> request.connection().close());
    }

    private static void withHopByHop(HttpServerResponse response) {
        response.putHeader("Connection", "keep-alive, X-Private")
                .putHeader("X-Private", "secret")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("X-Public", "open")
                .end("done");
    }

    // one event loop serves all requests of this server
    private void counted(HttpServerResponse response) {
        open++;
        mostOpen = Math.max(mostOpen, open);
        vertx.setTimer(50, timer -> {
            open--;
            response.putHeader("Content-Type", "application/json").end("{\"mostOpen\":" + mostOpen + "}");
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
