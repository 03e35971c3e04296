package dev.zetel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Instant AT = Instant.parse("2030-01-02T03:04:05Z");

    private final Report report = new Report(
            AT,
            "full",
            new Machine(2, "Linux amd64", "a JDK", 0.5),
            List.of(
                    new Result("assign", "/s", series(500.1234), series(1000.0)),
                    Result.alone("purchase", "/s", series(7.0))));

    @Test
    void saysForEachFigureItsUnitItsRoundsAndItsRatio() {
        var assign = report.json().path("results").path(0);

        assertThat(assign.path("unit").asText()).isEqualTo("/s");
        assertThat(assign.path("ours").path("rounds").path(0).asDouble()).isEqualTo(500.123);
        assertThat(assign.path("baseline").path("median").asDouble()).isEqualTo(1000.0);
        assertThat(assign.path("ratio").asDouble()).isEqualTo(0.5);
    }

    @Test
    void leavesOutWhatAFigureWithoutABaselineHasNot() {
        var purchase = report.json().path("results").path(1);

        assertThat(purchase.has("baseline")).isFalse();
        assertThat(purchase.has("ratio")).isFalse();
    }

    @Test
    void isWrittenUnderItsDate(@TempDir Path folder) throws IOException {
        var file = report.writeInto(folder.resolve("results"));

        assertThat(file).hasFileName("2030-01-02T0304Z.json");
        assertThat(Files.readString(file)).contains("\"loadAverageBefore\" : 0.5");
    }

    @Test
    void growsWithEachMeasureInTheSameFile(@TempDir Path folder) throws IOException {
        report.writeInto(folder);

        var file =
                report.with(List.of(Result.alone("relay", "/s", series(9.0)))).writeInto(folder);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.readString(file)).contains("\"assign\"", "\"purchase\"", "\"relay\"");
    }

    private static Series series(double round) {
        return new Series("a side", List.of(round));
    }
}
