package dev.zetel.benchmarks.report;

import java.util.Locale;

/** A result as one line for a person: the ratio first. */
public final class Line {

    private Line() {}

    public static String of(Result result) {
        var ratio = result.ratio().isPresent()
                ? String.format(Locale.ROOT, "%6.2f x", result.ratio().orElseThrow())
                : " ".repeat(8);
        var baseline = result.baseline() == null ? "" : "  |  " + of(result.baseline(), result.unit());
        return String.format(
                Locale.ROOT, "%-34s %s  %s%s", result.name(), ratio, of(result.ours(), result.unit()), baseline);
    }

    private static String of(Series series, String unit) {
        return String.format(
                Locale.ROOT,
                "%s %s %s (%s to %s, %d %s)",
                series.label(),
                number(series.median()),
                unit,
                number(series.least()),
                number(series.most()),
                series.rounds().size(),
                series.rounds().size() == 1 ? "run" : "runs");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
