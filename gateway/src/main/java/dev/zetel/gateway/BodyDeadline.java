package dev.zetel.gateway;

import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.response.UnreadBody;
import dev.zetel.gateway.settings.GatewaySettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Bodies arrive within a stated time, so that a caller that sends slowly holds nothing for long. */
@ApplicationScoped
class BodyDeadline {

    private final Vertx vertx;
    private final Duration timeout;

    BodyDeadline(Vertx vertx, GatewaySettings settings) {
        this.vertx = vertx;
        this.timeout = settings.gateway().bodyTimeout();
    }

    void watch(HttpServerRequest request) {
        if (UnreadBody.isAnnounced(request)) {
            var timer = vertx.setTimer(timeout.toMillis(), late -> end(request));
            request.end().onComplete(arrived -> vertx.cancelTimer(timer));
        }
    }

    private void end(HttpServerRequest request) {
        if (request.response().headWritten()) {
            request.connection().close();
        } else {
            ErrorResponse.bodyTooLate(timeout).sendAndClose(request);
        }
    }
}
