package dev.zetel.gateway.body;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** Reads a body as a whole where it cannot be passed on piece by piece, but never more than a limit. */
public final class BodyReader {

    private BodyReader() {}

    /** Fails with {@link BodyTooLarge}; what is left of the stream is then read and forgotten. */
    public static Future<Buffer> read(ReadStream<Buffer> source, long limit) {
        var whole = Promise.<Buffer>promise();
        var collected = Buffer.buffer();
        new LimitedBody(source, limit)
                .exceptionHandler(whole::tryFail)
                .endHandler(end -> whole.tryComplete(collected))
                .handler(collected::appendBuffer)
                .resume();
        return whole.future();
    }
}
