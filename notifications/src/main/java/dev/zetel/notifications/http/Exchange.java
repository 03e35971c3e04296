package dev.zetel.notifications.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

/** One connection to a receiver. Once it is over nothing is sent, even if the name server or the receiver comes late. */
class Exchange {

    private HttpClientRequest request;
    private boolean over;

    synchronized Future<HttpClientRequest> open(HttpClient client, RequestOptions options) {
        return over ? late() : client.request(options).compose(this::opened);
    }

    synchronized void close() {
        over = true;
        if (request != null) {
            request.connection().close();
        }
    }

    private synchronized Future<HttpClientRequest> opened(HttpClientRequest request) {
        this.request = request;
        if (over) {
            close();
            return late();
        }
        return Future.succeededFuture(request);
    }

    private static Future<HttpClientRequest> late() {
        return Future.failedFuture("The time is over.");
    }
}
