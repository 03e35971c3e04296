package dev.zetel.gateway.response;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** A body that is still on its way when its request has been answered. */
public final class UnreadBody {

    /** A caller that is still writing reads the response only afterwards; closing at once could take it away. */
    private static final long MILLIS_TO_READ_THE_RESPONSE = 5_000;

    private UnreadBody() {}

    /** Whether the request has a body at all. */
    public static boolean isAnnounced(HttpServerRequest request) {
        var headers = request.headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    static boolean isExpected(HttpServerRequest request) {
        return isAnnounced(request) && !request.isEnded();
    }

    /** Nothing of it is kept, and its connection is closed as soon as it is through, or after a moment. */
    static void discard(HttpServerRequest request) {
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        var vertx = Vertx.currentContext().owner();
        var timer = vertx.setTimer(MILLIS_TO_READ_THE_RESPONSE, late -> connection.close());
        request.exceptionHandler(closed -> vertx.cancelTimer(timer))
                .handler(part -> {})
                .endHandler(end -> {
                    vertx.cancelTimer(timer);
                    connection.close();
                })
                .resume();
    }
}
