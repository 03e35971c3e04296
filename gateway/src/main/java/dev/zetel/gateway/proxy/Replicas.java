package dev.zetel.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of one service: asked in turn, and one that accepts no connection is passed over. */
final class Replicas {

    private final List<URI> origins;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<URI> origins) {
        this.origins = List.copyOf(origins);
    }

    Future<HttpClientRequest> open(HttpClient client, HttpMethod method, String uri) {
        return open(
                client, new RequestOptions().setMethod(method).setURI(uri), turn.getAndIncrement(), origins.size() - 1);
    }

    private Future<HttpClientRequest> open(HttpClient client, RequestOptions request, int attempt, int others) {
        var origin = origins.get(Math.floorMod(attempt, origins.size()));
        return client.request(to(origin, request))
                // what goes wrong later fails the response, which is where it is answered
                .onSuccess(opened -> opened.exceptionHandler(failure -> {}))
                .recover(failure -> others > 0
                        ? open(client, request, attempt + 1, others - 1)
                        : Future.failedFuture(new Unreachable(failure)));
    }

    private static RequestOptions to(URI origin, RequestOptions request) {
        var secure = "https".equals(origin.getScheme());
        var standardPort = secure ? 443 : 80;
        return new RequestOptions(request)
                .setSsl(secure)
                .setHost(origin.getHost())
                .setPort(origin.getPort() < 0 ? standardPort : origin.getPort());
    }
}
