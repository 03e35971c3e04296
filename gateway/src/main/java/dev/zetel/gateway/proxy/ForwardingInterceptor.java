package dev.zetel.gateway.proxy;

import dev.zetel.gateway.body.LimitedBody;
import dev.zetel.gateway.proxy.origin.ForwardedHeaders;
import dev.zetel.gateway.response.BareRefusal;
import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.response.RequestIds;
import dev.zetel.gateway.response.UnreadBody;
import dev.zetel.gateway.route.Upstream;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** What changes about a request on its way to a service, and about the answer on its way back. */
final class ForwardingInterceptor implements ProxyInterceptor {

    private static final List<String> TRACE_HEADERS = List.of("traceparent", "tracestate");
    private static final String REPEATED = "repeated";

    private final Upstream upstream;
    private final Upstreams upstreams;
    private final ForwardedHeaders forwarded;
    private final long maxBodySize;

    ForwardingInterceptor(Upstream upstream, Upstreams upstreams, ForwardedHeaders forwarded, long maxBodySize) {
        this.upstream = upstream;
        this.upstreams = upstreams;
        this.forwarded = forwarded;
        this.maxBodySize = maxBodySize;
    }

    Future<HttpClientRequest> open(ProxyContext context) {
        var request = context.request();
        return context.get(REPEATED, Boolean.class) == null
                ? upstreams.open(upstream, request.getMethod(), request.getURI())
                : upstreams.openFresh(upstream, request.getMethod(), request.getURI());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var body = request.getBody();
        if (body.length() > maxBodySize) {
            return Future.succeededFuture(answer(context, tooLarge()));
        }
        adjustHeaders(request);
        var limited = new LimitedBody(body.stream(), maxBodySize);
        request.setBody(Body.body(limited, body.length()));
        return send(context)
                .recover(failure -> Future.succeededFuture(answer(
                        context,
                        limited.exceeded()
                                ? tooLarge()
                                : upstreams.unanswered(upstream, request.getMethod(), failure))));
    }

    private Future<ProxyResponse> send(ProxyContext context) {
        var request = context.request();
        if (UnreadBody.isAnnounced(request.proxiedRequest())) {
            // it is passed on piece by piece, and none is kept for a second time
            return context.sendRequest();
        }
        var repetition = upstreams.repetition(request.getMethod());
        return context.sendRequest().recover(failure -> {
            if (!repetition.helpsAfter(failure)) {
                return Future.failedFuture(failure);
            }
            context.set(REPEATED, true);
            request.setBody(null);
            return context.sendRequest();
        });
    }

    private void adjustHeaders(ProxyRequest request) {
        var headers = request.headers();
        HopByHop.strip(headers);
        // the server has already sent 100 Continue
        headers.remove(HttpHeaderNames.EXPECT);
        if (Span.current().getSpanContext().isValid()) {
            // the client adds the gateway's own span of the same trace
            TRACE_HEADERS.forEach(headers::remove);
        }
        forwarded.set(request.proxiedRequest(), headers);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        HopByHop.strip(response.headers());
        if (hasNoBody(response.getStatusCode()) && response.getBody() != null) {
            // without a body there is nothing to be chunked
            response.getBody().stream().resume();
            response.setBody(null);
        }
        BareRefusal.of(response.getStatusCode(), response.headers()).ifPresent(error -> explain(error, response));
        return context.sendResponse();
    }

    private static void explain(ErrorResponse error, ProxyResponse response) {
        var ids = RequestIds.of(response.request().proxiedRequest());
        response.getBody().stream().resume();
        response.headers().setAll(error.headersFor(ids));
        response.setBody(Body.body(error.body(ids)));
    }

    private static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }

    private ErrorResponse tooLarge() {
        return ErrorResponse.tooLarge("The request is larger than " + maxBodySize + " bytes.");
    }

    private static ProxyResponse answer(ProxyContext context, ErrorResponse error) {
        var ids = RequestIds.of(context.request().proxiedRequest());
        var response = context.request().release().response().setStatusCode(error.status());
        response.headers().addAll(error.headersFor(ids));
        return response.setBody(Body.body(error.body(ids)));
    }
}
