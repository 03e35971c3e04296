package dev.zetel.benchmarks.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One figure of ours, beside a baseline where there is one.
 *
 * @param baseline null where the figure stands alone
 */
public record Result(String name, String unit, Series ours, Series baseline) {

    public static Result alone(String name, String unit, Series ours) {
        return new Result(name, unit, ours, null);
    }

    /**
     * Ours over the baseline. Rounds that ran right after each other saw the same machine, so it is the median of their
     * ratios, not the ratio of the medians.
     */
    public OptionalDouble ratio() {
        if (baseline == null) {
            return OptionalDouble.empty();
        }
        var pairs = Math.min(ours.rounds().size(), baseline.rounds().size());
        List<Double> ratios = IntStream.range(0, pairs)
                .mapToObj(round -> ours.rounds().get(round) / baseline.rounds().get(round))
                .toList();
        return OptionalDouble.of(Series.median(ratios));
    }
}
