package dev.zetel.gateway.body;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.LongConsumer;

/** Reads a body as a whole where it cannot be passed on piece by piece, but never more than a limit. */
public final class BodyReader {

    private final Promise<Buffer> whole = Promise.promise();
    private final LongConsumer memory;
    private Buffer collected = Buffer.buffer();

    private BodyReader(LongConsumer memory) {
        this.memory = memory;
    }

    /**
     * Fails with {@link BodyTooLarge}, or with what {@code memory} throws when it has no room for so many bytes more; what
     * is left of the stream is then read and discarded.
     */
    public static Future<Buffer> read(ReadStream<Buffer> source, long limit, LongConsumer memory) {
        return new BodyReader(memory).read(new LimitedBody(source, limit));
    }

    private Future<Buffer> read(LimitedBody source) {
        source.exceptionHandler(this::fail)
                .endHandler(end -> whole.tryComplete(collected))
                .handler(this::collect)
                .resume();
        return whole.future();
    }

    private void collect(Buffer part) {
        if (whole.future().isComplete()) {
            return;
        }
        try {
            memory.accept(part.length());
            collected.appendBuffer(part);
        } catch (BodyTooLarge | BodiesExhausted full) {
            fail(full);
        }
    }

    private void fail(Throwable failure) {
        collected = Buffer.buffer();
        whole.tryFail(failure);
    }
}
