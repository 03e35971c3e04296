package dev.zetel.gateway.batch.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import java.util.Objects;
import java.util.stream.Stream;

/** Reads a batch, but no further than to the first entry too many; bodies stay the bytes that they are. */
public final class BatchReader {

    /** Outside of bodies; the headers of an item have as much in all. */
    private static final int LONGEST_TEXT = 20 * 1024;

    /** Names, values and brackets, bodies included: each takes more memory while it is read than the caller sent. */
    private static final int MOST_VALUES = 100_000;

    private static final ObjectReader BATCH = JsonMapper.builder(JsonFactory.builder()
                    // names inside of bodies are the caller's, and as many as they like
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxTokenCount(MOST_VALUES)
                            .build())
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

    public static List<BatchItem> read(Buffer source) {
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
            throw refusal(e, parser.place());
        }
    }

    private static InvalidBatch refusal(JsonProcessingException failure, String place) {
        var cause = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(one -> one instanceof InvalidBatch || one instanceof StreamConstraintsException)
                .findFirst()
                .orElse(failure);
        if (cause instanceof InvalidBatch refused) {
            return refused;
        }
        return new InvalidBatch(
                cause instanceof StreamConstraintsException
                        ? "%s is too much: a batch has at most %d values in %d levels, and texts of %d characters outside of bodies."
                                .formatted(place, MOST_VALUES, StreamReadConstraints.DEFAULT_MAX_DEPTH, LONGEST_TEXT)
                        : "%s is not valid JSON.".formatted(place));
    }

    private static String kind(Class<?> type) {
        return type == String.class ? "a string" : Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    /** The body of {@code $batch}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Batch(List<BatchItem> requests) {}
}
