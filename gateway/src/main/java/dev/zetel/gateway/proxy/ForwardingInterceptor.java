package dev.zetel.gateway.proxy;

import dev.zetel.gateway.body.LimitedBody;
import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.response.RequestIds;
import dev.zetel.gateway.route.Upstream;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** What changes about a request on its way to a service, and about the answer on its way back. */
final class ForwardingInterceptor implements ProxyInterceptor {

    private static final List<String> TRACE_HEADERS = List.of("traceparent", "tracestate");

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
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(answer(
                        context,
                        limited.exceeded()
                                ? tooLarge()
                                : upstreams.unanswered(upstream, request.getMethod(), failure))));
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
        return context.sendResponse();
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
