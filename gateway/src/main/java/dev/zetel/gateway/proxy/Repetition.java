package dev.zetel.gateway.proxy;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Whether a request that got no response is sent once more, on a fresh connection: a connection that was kept may have
 * been closed by the service just before. A method that is not idempotent may have been carried out and is never repeated.
 */
final class Repetition {

    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    private final long begun = System.nanoTime();
    private final HttpMethod method;
    private final Duration patience;

    /** A connection that stayed silent for all of {@code patience} was closed by the gateway, not by the service. */
    Repetition(HttpMethod method, Duration patience) {
        this.method = method;
        this.patience = patience;
    }

    boolean helpsAfter(Throwable failure) {
        return IDEMPOTENT.contains(method)
                && (failure instanceof HttpClosedException || failure instanceof IOException)
                && System.nanoTime() - begun < patience.toNanos();
    }
}
