package dev.zetel.gateway.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.zetel.gateway.batch.item.BatchItem;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a batch without building a tree of it: bodies stay the bytes that they are. */
final class BatchReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<JsonToken, String> KINDS = Map.of(
            JsonToken.START_OBJECT, "an object",
            JsonToken.START_ARRAY, "an array",
            JsonToken.VALUE_STRING, "a string");

    private final Buffer source;
    private final JsonParser parser;

    private BatchReader(Buffer source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static List<BatchItem> read(Buffer source) {
        try (var parser = JSON.createParser(source.getBytes())) {
            var items = new BatchReader(source, parser).batch();
            if (parser.nextToken() != null) {
                throw new InvalidBatch("The batch is followed by something else.");
            }
            return items;
        } catch (IOException e) {
            throw new InvalidBatch("The batch is not valid JSON.");
        }
    }

    private List<BatchItem> batch() throws IOException {
        var items = new ArrayList<BatchItem>();
        expect(parser.nextToken(), JsonToken.START_OBJECT, "A batch");
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            var value = parser.nextToken();
            if (name.equals("requests")) {
                expect(value, JsonToken.START_ARRAY, "requests");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(item());
                }
            } else {
                parser.skipChildren();
            }
        }
        return items;
    }

    private BatchItem item() throws IOException {
        expect(parser.currentToken(), JsonToken.START_OBJECT, "Each of requests");
        String id = "";
        String method = "";
        String url = "";
        Map<String, String> headers = Map.of();
        Optional<Buffer> body = Optional.empty();
        List<String> dependsOn = List.of();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> id = text(name);
                case "method" -> method = text(name);
                case "url" -> url = text(name);
                case "headers" -> headers = headers();
                case "body" -> body = body();
                case "dependsOn" -> dependsOn = texts(name);
                default -> parser.skipChildren();
            }
        }
        return new BatchItem(id, method, url, headers, body, dependsOn);
    }

    private Map<String, String> headers() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Map.of();
        }
        expect(parser.currentToken(), JsonToken.START_OBJECT, "headers");
        var headers = new LinkedHashMap<String, String>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            headers.put(name, text(name));
        }
        return headers;
    }

    private Optional<Buffer> body() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        var start = parser.currentTokenLocation().getByteOffset();
        if (start < 0) {
            throw new InvalidBatch("A batch is written in UTF-8.");
        }
        parser.skipChildren();
        // a scalar is read lazily: only then is its end known
        parser.finishToken();
        return Optional.of(
                source.slice((int) start, (int) parser.currentLocation().getByteOffset()));
    }

    private List<String> texts(String name) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        expect(parser.currentToken(), JsonToken.START_ARRAY, name);
        var texts = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text(name));
        }
        return texts;
    }

    private String text(String name) throws IOException {
        expect(parser.currentToken(), JsonToken.VALUE_STRING, name);
        return parser.getText();
    }

    private static void expect(JsonToken actual, JsonToken expected, String what) {
        if (actual != expected) {
            throw new InvalidBatch("%s is not %s.".formatted(what, KINDS.get(expected)));
        }
    }
}
