package dev.zetel.gateway.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zetel.gateway.batch.item.BatchItem;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {

    @Test
    void readsTheItemsOfABatch() {
        var items = BatchReader.read(Buffer.buffer("""
                {"unknown": {"a": [1]}, "requests": [
                  {"id": "1", "method": "GET", "url": "/me", "headers": null, "body": null, "dependsOn": null},
                  {"body": { "x" : "ü\\"}" , "y": [1, 2] }, "dependsOn": ["1"], "url": "users", "method": "POST",
                   "id": "2", "unknown": [{}], "headers": {"Content-Type": "text/plain", "Content-Type": "application/json"}}
                ]}"""));

        assertThat(items)
                .containsExactly(
                        new BatchItem("1", "GET", "/me", Map.of(), Optional.empty(), List.of()),
                        new BatchItem(
                                "2",
                                "POST",
                                "users",
                                Map.of("Content-Type", "application/json"),
                                Optional.of(Buffer.buffer("{ \"x\" : \"ü\\\"}\" , \"y\": [1, 2] }")),
                                List.of("1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"aGVsbG8=\"", "true", "12.5e3", "[]", "[{\"a\": [] }]", "{}", "\"\\u002b\""})
    void keepsABodyAsItWasWritten(String body) {
        var items = BatchReader.read(Buffer.buffer("{\"requests\":[{\"body\": " + body + " , \"id\":\"1\"}]}"));

        assertThat(items.get(0).body()).contains(Buffer.buffer(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"requests\": {}}",
                "{\"requests\": [1]}",
                "{\"requests\": [{\"id\": 1}]}",
                "{\"requests\": [{\"headers\": []}]}",
                "{\"requests\": [{\"headers\": {\"accept\": 1}}]}",
                "{\"requests\": [{\"dependsOn\": \"1\"}]}",
                "{\"requests\": [{\"dependsOn\": [1]}]}",
                "{\"requests\": [{\"id\": \"1\"}",
                "{\"requests\": []} {}"
            })
    void refusesWhatIsNoBatch(String text) {
        assertThatExceptionOfType(InvalidBatch.class).isThrownBy(() -> BatchReader.read(Buffer.buffer(text)));
    }

    @Test
    void refusesAnotherEncodingThanTheOneThatBodiesAreCutFrom() {
        var bytes = "{\"requests\":[{\"body\": {}}]}".getBytes(StandardCharsets.UTF_16);

        assertThatExceptionOfType(InvalidBatch.class).isThrownBy(() -> BatchReader.read(Buffer.buffer(bytes)));
    }
}
