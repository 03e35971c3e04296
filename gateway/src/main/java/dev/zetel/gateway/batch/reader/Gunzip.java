package dev.zetel.gateway.batch.reader;

import dev.zetel.gateway.body.BodyTooLarge;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A gzip body unpacked, but never to more than a limit. */
public final class Gunzip {

    private Gunzip() {}

    public static Buffer of(Buffer packed, int limit) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed.getBytes()))) {
            var bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new BodyTooLarge(limit);
            }
            return Buffer.buffer(bytes);
        } catch (IOException e) {
            throw new InvalidBatch("The batch is not valid gzip.");
        }
    }
}
