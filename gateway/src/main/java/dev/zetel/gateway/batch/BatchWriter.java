package dev.zetel.gateway.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.zetel.gateway.batch.item.ItemBody;
import dev.zetel.gateway.batch.item.ItemResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes the answers of a batch: JSON bodies as they came, others as base64. */
final class BatchWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private BatchWriter() {}

    static Buffer write(Map<String, ItemResponse> answers) {
        var target = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(target)) {
            json.writeStartObject();
            json.writeArrayFieldStart("responses");
            for (var answer : answers.entrySet()) {
                write(answer.getKey(), answer.getValue(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(target.toByteArray());
    }

    private static void write(String id, ItemResponse answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeNumberField("status", answer.status());
        json.writeObjectFieldStart("headers");
        for (var name : answer.headers().names()) {
            json.writeStringField(name, String.join(", ", answer.headers().getAll(name)));
        }
        json.writeEndObject();
        if (answer.body().length() > 0) {
            json.writeFieldName("body");
            writeBody(answer, json);
        }
        json.writeEndObject();
    }

    private static void writeBody(ItemResponse answer, JsonGenerator json) throws IOException {
        var headers = answer.headers();
        var plain = !headers.contains(HttpHeaders.CONTENT_ENCODING);
        if (plain && ItemBody.isJson(headers.get(HttpHeaders.CONTENT_TYPE)) && isOneJsonValue(answer.body())) {
            json.writeRawValue(answer.body().toString(UTF_8));
        } else {
            json.writeBinary(answer.body().getBytes());
        }
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
