package dev.zetel.gateway.proxy;

import dev.zetel.gateway.response.FinalResponse;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** A service does not accept an access token; what it says about it is the response to the caller. */
public final class TokenRefused extends RuntimeException {

    private final int status;
    private final transient MultiMap headers;
    private final transient Buffer body;

    TokenRefused(int status, MultiMap headers, Buffer body) {
        super("status " + status, null, false, false);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public void send(HttpServerRequest request) {
        FinalResponse.send(status, headers, body, request);
    }
}
