package dev.zetel.gateway.proxy;

import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The only way from the gateway to a service, for requests and for the items of a batch alike. */
@ApplicationScoped
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);
    private static final int WAITING_FOR_A_CONNECTION = 1024;

    private final HttpClient client;
    private final Map<Upstream, Replicas> services;

    Upstreams(Vertx vertx, ProxySettings settings) {
        client = vertx.createHttpClient(clientOptions(settings.gateway()));
        services = Map.of(
                Upstream.DIRECTORY, new Replicas(client, settings.directoryUrl()),
                Upstream.BILLING, new Replicas(client, settings.billingUrl()),
                Upstream.LICENSING, new Replicas(client, settings.licensingUrl()));
    }

    private static HttpClientOptions clientOptions(ProxySettings.Gateway settings) {
        return new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeout((int) settings.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(settings.connectionsPerReplica())
                .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION);
    }

    HttpClient client() {
        return client;
    }

    public Future<HttpClientRequest> open(Upstream upstream, HttpMethod method, String uri) {
        return services.get(upstream).open(method, uri);
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
