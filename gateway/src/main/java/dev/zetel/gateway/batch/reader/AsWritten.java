package dev.zetel.gateway.batch.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** A value as the bytes of the source, an attribute of the context, that it is. */
final class AsWritten extends JsonDeserializer<Buffer> {

    @Override
    public Buffer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var start = parser.currentTokenLocation().getByteOffset();
        if (start < 0) {
            throw new InvalidBatch("A batch is written in UTF-8.");
        }
        var source = (Buffer) context.getAttribute(Buffer.class);
        return source.slice((int) start, end(parser, source, (int) start));
    }

    private static int end(JsonParser parser, Buffer source, int start) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            // the parser would make a text of it, and then bound its length
            return endOfText(source, start + 1);
        }
        parser.skipChildren();
        // a scalar is read lazily: only then is its end known
        parser.finishToken();
        return (int) parser.currentLocation().getByteOffset();
    }

    // where there is no end, the parser finds that out
    private static int endOfText(Buffer source, int start) {
        var at = start;
        while (at < source.length() && source.getByte(at) != '"') {
            at += source.getByte(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, source.length());
    }
}
