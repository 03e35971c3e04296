package dev.zetel.gateway.proxy.origin;

import dev.zetel.gateway.settings.GatewaySettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a caller reached this origin, passed on to the services so that links in responses lead back to it. What the caller
 * itself says about that counts only if it is a configured proxy.
 */
@ApplicationScoped
public class ForwardedHeaders {

    private static final String FOR = "x-forwarded-for";

    private final Optional<PublicUrl> fixed;
    private final TrustedProxies trusted;

    ForwardedHeaders(GatewaySettings settings) {
        fixed = settings.publicUrl().map(PublicUrl::of);
        trusted = new TrustedProxies(settings.gateway().trustedProxies().orElse(List.of()));
    }

    /** Replaces whatever {@code headers} say about the way here by what is known about {@code request}. */
    public void set(HttpServerRequest request, MultiMap headers) {
        var peer = request.remoteAddress().hostAddress();
        var viaProxy = trusted.include(peer);
        var origin = fixed.orElseGet(() -> viaProxy ? PublicUrl.forwardedBy(request) : PublicUrl.seenBy(request));
        var before = viaProxy ? request.getHeader(FOR) : null;

        List.copyOf(headers.names()).stream()
                .filter(ForwardedHeaders::describesTheWay)
                .forEach(headers::remove);
        headers.set(FOR, before == null ? peer : before + ", " + peer);
        headers.set(PublicUrl.PROTO, origin.scheme());
        headers.set(PublicUrl.HOST, origin.authority().toString());
        headers.set(PublicUrl.PORT, Integer.toString(origin.port()));
    }

    private static boolean describesTheWay(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("x-real-ip");
    }
}
