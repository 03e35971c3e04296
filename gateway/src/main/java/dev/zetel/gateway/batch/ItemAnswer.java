package dev.zetel.gateway.batch;

import dev.zetel.gateway.answer.ErrorAnswer;
import dev.zetel.gateway.answer.RequestIds;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What one item of a batch is answered. */
record ItemAnswer(int status, MultiMap headers, Buffer body) {

    private static final int FIRST_FAILURE = 400;

    static ItemAnswer of(ErrorAnswer error, RequestIds ids) {
        return new ItemAnswer(error.status(), error.headersFor(ids), error.body(ids));
    }

    boolean failed() {
        return status >= FIRST_FAILURE;
    }
}
