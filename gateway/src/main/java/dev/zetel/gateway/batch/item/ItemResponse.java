package dev.zetel.gateway.batch.item;

import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.response.RequestIds;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What one item of a batch is answered. */
public record ItemResponse(int status, MultiMap headers, Buffer body) {

    private static final int FIRST_FAILURE = 400;

    public static ItemResponse of(ErrorResponse error, RequestIds ids) {
        return new ItemResponse(error.status(), error.headersFor(ids), error.body(ids));
    }

    public boolean failed() {
        return status >= FIRST_FAILURE;
    }
}
