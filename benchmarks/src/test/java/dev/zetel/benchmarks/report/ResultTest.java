package dev.zetel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void takesTheMedianOfTheRatiosOfRoundsThatRanTogether() {
        var ours = new Series("ours", List.of(10.0, 30.0, 80.0));
        var baseline = new Series("baseline", List.of(20.0, 30.0, 20.0));

        assertThat(new Result("assign", "/s", ours, baseline).ratio()).hasValue(1.0);
    }

    @Test
    void hasNoRatioWithoutABaseline() {
        assertThat(Result.alone("purchase", "/s", new Series("purchase", List.of(1.0)))
                        .ratio())
                .isEmpty();
    }

    @Test
    void takesTheMiddleOfTwoForAnEvenNumberOfRounds() {
        assertThat(new Series("ours", List.of(4.0, 1.0, 3.0, 9.0)).median()).isEqualTo(3.5);
    }

    @Test
    void refusesASeriesWithoutARound() {
        assertThatThrownBy(() -> new Series("ours", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsTheRatioBeforeBothSidesInTheLine() {
        var result =
                new Result("assign", "/s", new Series("REST", List.of(500.0)), new Series("JDBC", List.of(1000.0)));

        assertThat(Line.of(result)).containsSubsequence("assign", "0.50 x", "REST 500 /s", "JDBC 1000 /s", "1 run");
    }
}
