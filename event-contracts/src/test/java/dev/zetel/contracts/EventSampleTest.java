package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSampleTest {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void thereIsOneSampleOfEachEventAndNoOther() throws IOException {
        try (var files = Files.list(Sample.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Sample.all().stream()
                            .map(sample -> sample.type() + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aEventIsWrittenExactlyAsItsSample(Sample sample) throws IOException {
        var written = EventJson.write(sample.event());

        assertThat(EXACT.readTree(written)).isEqualTo(EXACT.readTree(sample.json()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aEventSurvivesTheJourney(Sample sample) throws IOException {
        var sent = sample.event();

        var received = EventJson.read(EventJson.write(sent).getBytes(StandardCharsets.UTF_8), sample.kind());

        assertThat(received).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsOfAnAggregateThatHasAKeyAndARevision(Sample sample) {
        var state = sample.event().state();

        assertThat(state.key()).isNotBlank();
        assertThat(state.revision()).isPositive();
        assertThat(sample.event().occurredAt()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsOfALaterVersionAreSkipped(Sample sample) throws IOException {
        var later = (ObjectNode) EXACT.readTree(sample.json());
        later.put("addedLater", true);
        later.properties().stream()
                .filter(field -> field.getValue().isObject())
                .forEach(field -> ((ObjectNode) field.getValue()).put("addedLaterToo", "x"));

        var read = EventJson.read(EXACT.writeValueAsBytes(later), sample.kind());

        assertThat(read).isEqualTo(sample.event());
    }
}
