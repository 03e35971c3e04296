package dev.zetel.gateway.proxy.origin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Optional;

/** The origin under which a caller knows this gateway: scheme, and host with the port that the caller wrote. */
record PublicUrl(String scheme, HostAndPort authority) {

    static final String PROTO = "x-forwarded-proto";
    static final String HOST = "x-forwarded-host";
    static final String PORT = "x-forwarded-port";

    private static final int NOT_GIVEN = -1;

    static PublicUrl of(URI url) {
        return new PublicUrl(url.getScheme(), HostAndPort.create(url.getHost(), url.getPort()));
    }

    static PublicUrl seenBy(HttpServerRequest request) {
        var authority = request.authority();
        return new PublicUrl(
                request.scheme(), authority == null ? HostAndPort.create("localhost", NOT_GIVEN) : authority);
    }

    static PublicUrl forwardedBy(HttpServerRequest proxied) {
        var direct = seenBy(proxied);
        var authority = first(proxied, HOST)
                .map(host -> HostAndPort.parseAuthority(host, NOT_GIVEN))
                .orElse(direct.authority);
        var port = first(proxied, PORT).filter(text -> text.matches("\\d{1,5}")).map(Integer::parseInt);
        var complete = authority.port() == NOT_GIVEN && port.isPresent()
                ? HostAndPort.create(authority.host(), port.get())
                : authority;
        return new PublicUrl(
                first(proxied, PROTO).filter(text -> text.matches("https?")).orElse(direct.scheme), complete);
    }

    int port() {
        var standard = "https".equals(scheme) ? 443 : 80;
        return authority.port() == NOT_GIVEN ? standard : authority.port();
    }

    // a chain of proxies lists what each of them saw; the first is what the caller used
    private static Optional<String> first(HttpServerRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header)).map(value -> value.split(",")[0].trim());
    }
}
