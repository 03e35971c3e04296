package dev.zetel.gateway.proxy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.zetel.gateway.proxy.origin.ForwardedHeaders;
import dev.zetel.gateway.route.Upstream;
import dev.zetel.gateway.settings.GatewaySettings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;

/** Streams a request to the service that owns its path, and the answer back. */
@ApplicationScoped
public class Forwarding {

    private final Map<Upstream, HttpProxy> proxies;

    Forwarding(Upstreams upstreams, ForwardedHeaders forwarded, GatewaySettings settings) {
        var maxBodySize = settings.gateway().maxBodySize().asLongValue();
        proxies = Stream.of(Upstream.DIRECTORY, Upstream.BILLING, Upstream.LICENSING)
                .collect(toUnmodifiableMap(
                        upstream -> upstream,
                        upstream -> proxy(
                                upstreams.client(),
                                new ForwardingInterceptor(upstream, upstreams, forwarded, maxBodySize))));
    }

    private static HttpProxy proxy(HttpClient client, ForwardingInterceptor interceptor) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(interceptor::open)
                .addInterceptor(interceptor);
    }

    public void forward(Upstream upstream, HttpServerRequest request) {
        proxies.get(upstream).handle(Http10Request.streamed(request));
    }
}
