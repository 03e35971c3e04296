package dev.zetel.gateway.batch.reader;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.zetel.gateway.batch.item.BatchItem;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
                "{\"requests\": [null]}",
                "{\"requests\": \"\"}",
                "{\"requests\": [{\"id\": true}]}",
                "{\"requests\": [{\"url\": 1.5}]}",
                "{\"requests\": [{\"headers\": \"\"}]}",
                "{\"requests\": [{\"headers\": {\"accept\": null}}]}",
                "{\"requests\": [{\"dependsOn\": \"\"}]}",
                "{\"requests\": [{\"dependsOn\": [null]}]}",
                "{\"requests\": [{\"id\": \"1\"}",
                "{\"requests\": []} {}"
            })
    void refusesWhatIsNoBatch(String text) {
        assertThatExceptionOfType(InvalidBatch.class).isThrownBy(() -> BatchReader.read(Buffer.buffer(text)));
    }

    @Test
    void refusesBytesThatAreNoText() {
        var broken = Buffer.buffer(new byte[] {0, 0, 0, '{', -1, -1, -1, -1});

        assertThatThrownBy(() -> BatchReader.read(broken)).isInstanceOf(InvalidBatch.class);
    }

    @Test
    void refusesAnotherEncodingThanTheOneThatBodiesAreCutFrom() {
        var bytes = "{\"requests\":[{\"body\": {}}]}".getBytes(StandardCharsets.UTF_16);

        assertThatExceptionOfType(InvalidBatch.class).isThrownBy(() -> BatchReader.read(Buffer.buffer(bytes)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                                             | The batch must be an object.
                    null                                           | The batch must be an object.
                    {"requests": {}}                               | requests must be an array.
                    {"requests": [{}, 1]}                          | requests[1] must be an object.
                    {"requests": [{}, null]}                       | requests[1] must be an object.
                    {"requests": [{}, {"id": 1}]}                  | requests[1].id must be a string.
                    {"requests": [{"headers": []}]}                | requests[0].headers must be an object.
                    {"requests": [{"headers": {"accept": 1}}]}     | requests[0].headers.accept must be a string.
                    {"requests": [{"dependsOn": {}}]}              | requests[0].dependsOn must be an array.
                    {"requests": [{"dependsOn": ["1", null]}]}     | requests[0].dependsOn[1] must be a string.
                    {"requests": [{"id": "1", "body": {"a": 1, }}]} | requests[0].body.a is not valid JSON.
                    {"requests": []} {}                            | The batch is followed by something else.
                    """)
    void saysWhereSomethingElseWasExpected(String text, String message) {
        assertThatExceptionOfType(InvalidBatch.class)
                .isThrownBy(() -> BatchReader.read(Buffer.buffer(text)))
                .withMessage(message);
    }

    /** What follows is not even JSON: it would be refused for that, were it read. */
    @ParameterizedTest
    @CsvSource({
        "'{\"requests\": [', {}, requests",
        "'{\"requests\": [', '{\"id\": \"1\"}', requests",
        "'{\"requests\": [{}, {\"dependsOn\": [', '\"1\"', requests[1].dependsOn",
        "'{\"requests\": [{}, {\"headers\": {', '\"accept\": \"1\"', requests[1].headers",
        "'{\"requests\": [{}, {', '\"unknown\": {}', requests[1]",
        "'{', '\"unknown\": 1', The batch"
    })
    void readsNoFurtherThanToTheFirstEntryTooMany(String start, String entry, String where) {
        var text = start + (entry + ",").repeat(20) + entry + " here JSON ends";

        assertThatExceptionOfType(InvalidBatch.class)
                .isThrownBy(() -> BatchReader.read(Buffer.buffer(text)))
                .withMessageStartingWith(where + " has more than 20 entries.");
    }

    @Test
    void readsTwentyEntriesAndBodiesOfAnySize() {
        var twenty = IntStream.range(0, 20).mapToObj(i -> "\"" + i + "\"").collect(joining(","));
        var body = "[" + "1,".repeat(1000) + "1]";
        var item = "{\"dependsOn\":[" + twenty + "],\"body\":" + body + ",\"unknown\":" + body + "}";

        var items = BatchReader.read(Buffer.buffer("{\"requests\":[" + (item + ",").repeat(19) + item + "]}"));

        assertThat(items).hasSize(20).allSatisfy(read -> {
            assertThat(read.dependsOn()).hasSize(20);
            assertThat(read.body()).contains(Buffer.buffer(body));
        });
    }

    @Test
    void takesWhatIsNotThereForEmpty() {
        var items = BatchReader.read(Buffer.buffer("{\"requests\": [{}]}"));

        assertThat(items).containsExactly(new BatchItem("", "", "", Map.of(), Optional.empty(), List.of()));
        assertThat(BatchReader.read(Buffer.buffer("{}"))).isEmpty();
    }

    /** What follows is not even JSON: it would be refused for that, were it read. */
    @ParameterizedTest
    @MethodSource
    void readsNoFurtherThanToWhatIsTooMuch(String text, String where) {
        assertThatExceptionOfType(InvalidBatch.class)
                .isThrownBy(() -> BatchReader.read(Buffer.buffer(text + " here JSON ends")))
                .withMessageStartingWith(where)
                .withMessageContaining(" is too much: a batch has at most 100000 values in 1000 levels,");
    }

    static Stream<Arguments> readsNoFurtherThanToWhatIsTooMuch() {
        var item = "{\"requests\":[{";
        return Stream.of(
                arguments(item + "\"url\":\"" + " ".repeat(200_000), "requests[0].url"),
                arguments(item + "\"id\":\"" + "1".repeat(200_000), "requests[0].id"),
                arguments(item + "\"dependsOn\":[\"" + "1".repeat(200_000), "requests[0].dependsOn[0]"),
                arguments(item + "\"body\":[" + "1,".repeat(100_000), "requests[0].body"),
                arguments(item + "\"unknown\":" + "[".repeat(1_000), "requests[0].unknown"));
    }

    @Test
    void saysWhereWithoutRepeatingAllThatWasSent() {
        var text = "{\"requests\":[{\"body\":{\"" + "a".repeat(40_000) + "\":}}]}";

        assertThatExceptionOfType(InvalidBatch.class)
                .isThrownBy(() -> BatchReader.read(Buffer.buffer(text)))
                .satisfies(refused -> assertThat(refused.getMessage().length()).isLessThan(300));
    }

    @Test
    void readsATextAsABodyHoweverLongItIs() {
        var body = "\"" + "aGVs\\\"\\\\".repeat(100_000) + "\"";

        var items = BatchReader.read(Buffer.buffer("{\"requests\":[{\"body\":" + body + ",\"id\":\"1\"}]}"));

        assertThat(items.get(0).body()).contains(Buffer.buffer(body));
        assertThat(items.get(0).id()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a", "\"a\\", "\"a\\\"", "\"a\\x\""})
    void refusesATextAsABodyThatDoesNotEnd(String body) {
        assertThatExceptionOfType(InvalidBatch.class)
                .isThrownBy(() -> BatchReader.read(Buffer.buffer("{\"requests\":[{\"body\":" + body)))
                .withMessageEndingWith("is not valid JSON.");
    }

    @Test
    void readsABodyOfNinetyThousandValues() {
        var body = "[" + "1,".repeat(89_999) + "1]";

        var items = BatchReader.read(Buffer.buffer("{\"requests\":[{\"body\":" + body + "}]}"));

        assertThat(items.get(0).body()).contains(Buffer.buffer(body));
    }
}
