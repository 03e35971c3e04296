package dev.zetel.gateway.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.zetel.gateway.batch.item.ItemBody;
import dev.zetel.gateway.batch.item.ItemResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes the answers of a batch: JSON bodies as they came, others as base64. */
final class BatchWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();
    private static final byte QUOTE = '"';
    private static final int LARGE = 64 * 1024;

    private BatchWriter() {}

    /** In parts, so that large bodies are not copied once more. */
    static List<Buffer> write(Map<String, ItemResponse> responses) {
        var parts = new ArrayList<>(List.of(Buffer.buffer("{\"responses\":[")));
        var separator = "";
        for (var response : responses.entrySet()) {
            add(Buffer.buffer(separator).appendBuffer(head(response.getKey(), response.getValue())), parts);
            if (response.getValue().body().length() > 0) {
                add(Buffer.buffer(",\"body\":"), parts);
                add(body(response.getValue()), parts);
            }
            separator = "},";
        }
        add(Buffer.buffer("}]}"), parts);
        return parts;
    }

    private static void add(Buffer part, List<Buffer> parts) {
        if (part.length() > LARGE) {
            parts.add(part);
            parts.add(Buffer.buffer());
        } else {
            parts.get(parts.size() - 1).appendBuffer(part);
        }
    }

    // an object that is not closed yet
    private static Buffer head(String id, ItemResponse response) {
        var target = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(target)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeNumberField("status", response.status());
            json.writeObjectFieldStart("headers");
            for (var name : response.headers().names()) {
                json.writeStringField(name, String.join(", ", response.headers().getAll(name)));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(target.toByteArray());
    }

    private static Buffer body(ItemResponse response) {
        var headers = response.headers();
        var plain = !headers.contains(HttpHeaders.CONTENT_ENCODING);
        if (plain && ItemBody.isJson(headers.get(HttpHeaders.CONTENT_TYPE)) && isOneJsonValue(response.body())) {
            return response.body();
        }
        var digits = Base64.getEncoder().encode(response.body().getBytes());
        return Buffer.buffer(digits.length + 2)
                .appendByte(QUOTE)
                .appendBytes(digits)
                .appendByte(QUOTE);
    }

    // one broken answer must not spoil those beside it
    private static boolean isOneJsonValue(Buffer body) {
        try (var parser = JSON.createParser(body.getBytes())) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
