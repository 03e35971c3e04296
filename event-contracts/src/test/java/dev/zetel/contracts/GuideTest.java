package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static String guide;

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("../docs/events.md"));
    }

    @Test
    void explainsEveryTopicAndEveryEventOnce() {
        assertThat(Topics.events()).allSatisfy(topic -> assertThat(guide).contains("| `" + topic + "`<br>"));
        assertThat(Sample.all())
                .allSatisfy(sample ->
                        assertThat(guide).containsOnlyOnce("| `" + sample.kind().getSimpleName() + "` |"));
    }

    @Test
    void explainsEveryHeader() throws IOException {
        var headers = AsyncApi.document().at("/components/schemas/CloudEventHeaders/properties");

        assertThat(headers.properties())
                .isNotEmpty()
                .allSatisfy(header -> assertThat(guide).containsOnlyOnce("| `" + header.getKey() + "` |"));
    }
}
