package dev.zetel.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** What holds for a connection, whatever its requests ask for. */
final class Connections {

    private static final String SERVED = Connections.class.getName();

    private Connections() {}

    /** Once for each request, even where its handlers and the router both refuse it. */
    static void serve(RoutingContext context) {
        if (context.get(SERVED) != null) {
            return;
        }
        context.put(SERVED, true);
        OneRequestAtATime.on(context.request());
        context.addEndHandler(answered -> OneRequestAtATime.next(context.request()));
        if (context.request().version() == HttpVersion.HTTP_1_0) {
            closeAfter(context);
        }
    }

    // without chunks, a response whose length is not known beforehand ends where its connection does
    private static void closeAfter(RoutingContext context) {
        var response = context.response();
        context.addHeadersEndHandler(written -> response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
        context.addEndHandler(answered -> context.request().connection().close());
    }
}
