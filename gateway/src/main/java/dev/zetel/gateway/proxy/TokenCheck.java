package dev.zetel.gateway.proxy;

import dev.zetel.gateway.body.BodyReader;
import dev.zetel.gateway.proxy.origin.ForwardedHeaders;
import dev.zetel.gateway.response.RequestIds;
import dev.zetel.gateway.route.RequestTarget;
import dev.zetel.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Asks a service whether it accepts a caller's access token, before a body is read that only the gateway reads. Services
 * check the token before the path, so a path that none of them has costs them nothing else.
 */
@ApplicationScoped
public class TokenCheck {

    /** The directory owns who exists; where it is not there, what another service has heard of that counts. */
    private static final List<Upstream> SERVICES = List.of(Upstream.DIRECTORY, Upstream.LICENSING, Upstream.BILLING);

    private static final String NO_SERVICE_HAS = RequestTarget.ROOT + "$batch";
    private static final Set<Integer> REFUSED = Set.of(401, 429);
    private static final int FIRST_FAILURE_OF_THE_SERVICE = 500;
    private static final int LONGEST_REFUSAL = 16 * 1024;
    private static final long PATIENCE_MILLIS = 3_000;

    private final Upstreams upstreams;
    private final ForwardedHeaders forwarded;

    TokenCheck(Upstreams upstreams, ForwardedHeaders forwarded) {
        this.upstreams = upstreams;
        this.forwarded = forwarded;
    }

    /** Fails with {@link TokenRefused}, or in some other way when no service can say. */
    public Future<Void> check(HttpServerRequest caller, RequestIds ids) {
        return check(caller, ids, 0);
    }

    private Future<Void> check(HttpServerRequest caller, RequestIds ids, int service) {
        return ask(SERVICES.get(service), caller, ids)
                .recover(failure -> failure instanceof TokenRefused || service + 1 == SERVICES.size()
                        ? Future.failedFuture(failure)
                        : check(caller, ids, service + 1));
    }

    private Future<Void> ask(Upstream upstream, HttpServerRequest caller, RequestIds ids) {
        return upstreams
                .ask(upstream, HttpMethod.GET, NO_SERVICE_HAS, request -> send(request, caller, ids))
                .compose(TokenCheck::verdict);
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, HttpServerRequest caller, RequestIds ids) {
        request.putHeader(HttpHeaders.AUTHORIZATION, caller.getHeader(HttpHeaders.AUTHORIZATION));
        request.putHeader(RequestIds.CLIENT_REQUEST_ID, ids.clientRequestId());
        forwarded.set(caller, request.headers());
        return request.idleTimeout(PATIENCE_MILLIS).send();
    }

    private static Future<Void> verdict(HttpClientResponse response) {
        var status = response.statusCode();
        return BodyReader.read(response, LONGEST_REFUSAL, bytes -> {}).compose(body -> {
            if (REFUSED.contains(status)) {
                return Future.failedFuture(new TokenRefused(status, endToEnd(response.headers()), body));
            }
            return status < FIRST_FAILURE_OF_THE_SERVICE
                    ? Future.succeededFuture()
                    : Future.failedFuture("the service answered " + status);
        });
    }

    private static MultiMap endToEnd(MultiMap received) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(received);
        HopByHop.strip(headers);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        return headers;
    }
}
