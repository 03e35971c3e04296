package dev.zetel.gateway.proxy;

import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.route.Upstream;
import dev.zetel.gateway.settings.GatewaySettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The only way from the gateway to a service, for requests and for the items of a batch alike. */
@ApplicationScoped
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);
    private static final int WAITING_FOR_A_CONNECTION = 1024;

    private final HttpClient kept;
    private final HttpClient fresh;
    private final Map<Upstream, Replicas> services;
    private final Duration patience;

    Upstreams(Vertx vertx, GatewaySettings settings) {
        kept = vertx.createHttpClient(clientOptions(settings.gateway()));
        fresh = vertx.createHttpClient(clientOptions(settings.gateway()).setKeepAlive(false));
        patience = settings.gateway().idleTimeout();
        services = Map.of(
                Upstream.DIRECTORY, new Replicas(settings.directoryUrl()),
                Upstream.BILLING, new Replicas(settings.billingUrl()),
                Upstream.LICENSING, new Replicas(settings.licensingUrl()));
    }

    private static HttpClientOptions clientOptions(GatewaySettings.Gateway settings) {
        return new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeout((int) settings.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(settings.connectionsPerReplica())
                .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION);
    }

    HttpClient client() {
        return kept;
    }

    Future<HttpClientRequest> open(Upstream upstream, HttpMethod method, String uri) {
        return services.get(upstream).open(kept, method, uri);
    }

    Future<HttpClientRequest> openFresh(Upstream upstream, HttpMethod method, String uri) {
        return services.get(upstream).open(fresh, method, uri);
    }

    Repetition repetition(HttpMethod method) {
        return new Repetition(method, patience);
    }

    /** The response to what {@code send} sends, which it does once more where a kept connection had been closed. */
    public Future<HttpClientResponse> ask(
            Upstream upstream,
            HttpMethod method,
            String uri,
            Function<HttpClientRequest, Future<HttpClientResponse>> send) {
        var repetition = repetition(method);
        return open(upstream, method, uri)
                .compose(send)
                .recover(failure -> repetition.helpsAfter(failure)
                        ? openFresh(upstream, method, uri).compose(send)
                        : Future.failedFuture(failure));
    }

    /**
     * What a caller gets when no response came. Official SDKs repeat a 503 of their own accord, whatever the method,
     * so it is given only where a repetition is harmless: nothing was sent, or nothing could have been changed.
     */
    public ErrorResponse unanswered(Upstream upstream, HttpMethod method, Throwable failure) {
        LOG.warnf("upstream=%s method=%s no answer: %s", upstream, method, failure);
        var harmless = failure instanceof Unreachable || method == HttpMethod.GET || method == HttpMethod.HEAD;
        return harmless ? ErrorResponse.unavailable() : ErrorResponse.outcomeUnknown();
    }
}
