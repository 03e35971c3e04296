package dev.zetel.gateway.response;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The response to a request of which nothing more is read. */
public final class FinalResponse {

    private FinalResponse() {}

    /** Does nothing for a caller that has gone or been answered. */
    public static void send(int status, MultiMap headers, Buffer body, HttpServerRequest request) {
        if (UnreadBody.isExpected(request)) {
            end(status, headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE), body, request)
                    .onSuccess(sent -> UnreadBody.discard(request));
        } else {
            end(status, headers, body, request);
        }
    }

    private static Future<Void> end(int status, MultiMap headers, Buffer body, HttpServerRequest request) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return Future.failedFuture("nobody waits for a response");
        }
        response.setStatusCode(status).headers().addAll(headers);
        return response.end(body);
    }

    /** Whoever reads the body then learns that it does not come. */
    static void sendAndClose(int status, MultiMap headers, Buffer body, HttpServerRequest request) {
        end(status, headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE), body, request)
                .onComplete(sent -> request.connection().close());
    }
}
