package dev.zetel.gateway.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.zetel.gateway.batch.item.BatchItem;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads a batch, but no further than to the first entry too many; bodies stay the bytes that they are. */
final class BatchReader {

    private static final ObjectReader BATCH = JsonMapper.builder(JsonFactory.builder()
                    // names inside of bodies are the caller's, and as many as they like
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(Buffer.class, new AsWritten()))
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL))
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> Stream.of(CoercionInputShape.values())
                            .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)))
            .build()
            .readerFor(Batch.class);

    private BatchReader() {}

    static List<BatchItem> read(Buffer source) {
        try (var parser = new EntryLimit(BATCH.createParser(source.getBytes()))) {
            return read(source, parser);
        } catch (IOException e) {
            throw new InvalidBatch("The batch is not JSON in UTF-8.");
        }
    }

    private static List<BatchItem> read(Buffer source, EntryLimit parser) throws IOException {
        try {
            Batch batch = BATCH.withAttribute(Buffer.class, source).readValue(parser);
            if (batch == null) {
                throw new InvalidBatch("The batch must be an object.");
            }
            if (parser.nextToken() != null) {
                throw new InvalidBatch("The batch is followed by something else.");
            }
            return batch.requests;
        } catch (MismatchedInputException e) {
            throw new InvalidBatch("%s must be %s.".formatted(parser.place(), kind(e.getTargetType())));
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof InvalidBatch refused
                    ? refused
                    : new InvalidBatch("%s is not valid JSON.".formatted(parser.place()));
        }
    }

    private static String kind(Class<?> type) {
        return type == String.class ? "a string" : Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    /** The body of {@code $batch}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Batch(List<BatchItem> requests) {}

    private static final class AsWritten extends JsonDeserializer<Buffer> {

        @Override
        public Buffer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var start = parser.currentTokenLocation().getByteOffset();
            if (start < 0) {
                throw new InvalidBatch("A batch is written in UTF-8.");
            }
            parser.skipChildren();
            // a scalar is read lazily: only then is its end known
            parser.finishToken();
            var source = (Buffer) context.getAttribute(Buffer.class);
            return source.slice((int) start, (int) parser.currentLocation().getByteOffset());
        }
    }
}
