package dev.zetel.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request in HTTP/1.0, which knows no chunks. The proxy library would hold the whole of a response whose length is not
 * given; taken for a later version it passes it on piece by piece, and the server ends it with its connection.
 */
final class Http10Request extends HttpServerRequestWrapper {

    private Http10Request(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
    }

    static HttpServerRequest streamed(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_0 ? new Http10Request(request) : request;
    }

    @Override
    public HttpVersion version() {
        return HttpVersion.HTTP_1_1;
    }
}
