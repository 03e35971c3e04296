package dev.zetel.gateway.batch;

import dev.zetel.gateway.body.BodyMemory;
import dev.zetel.gateway.response.RequestIds;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** A batch under way: who sent it, and what the gateway holds of it. */
record BatchCall(HttpServerRequest request, RequestIds ids, BodyMemory.Share memory) {

    String authorization() {
        return request.getHeader(HttpHeaders.AUTHORIZATION);
    }

    Future<Void> respond(List<Buffer> parts) {
        var length = parts.stream().mapToInt(Buffer::length).sum();
        var response = request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(length))
                .putHeader(RequestIds.REQUEST_ID, ids.requestId())
                .putHeader(RequestIds.CLIENT_REQUEST_ID, ids.clientRequestId());
        parts.forEach(response::write);
        return response.end();
    }
}
