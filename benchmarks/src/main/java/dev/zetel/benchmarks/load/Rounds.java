package dev.zetel.benchmarks.load;

import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.report.Series;
import java.util.ArrayList;

/** Runs ours and the baseline in turns, so that both see the same good and bad minutes of a machine. */
public record Rounds(int rounds) {

    /** One measurement: how much, in the unit of its comparison. */
    @FunctionalInterface
    public interface Measurement {
        double measure() throws Exception;
    }

    /** Both sides warm up once; who begins changes from round to round. */
    public Result compare(
            String name, String unit, String oursLabel, Measurement ours, String baselineLabel, Measurement baseline)
            throws Exception {
        ours.measure();
        baseline.measure();
        var oursRounds = new ArrayList<Double>();
        var baselineRounds = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                oursRounds.add(ours.measure());
                baselineRounds.add(baseline.measure());
            } else {
                baselineRounds.add(baseline.measure());
                oursRounds.add(ours.measure());
            }
        }
        return new Result(name, unit, new Series(oursLabel, oursRounds), new Series(baselineLabel, baselineRounds));
    }

    public Result alone(String name, String unit, String label, Measurement ours) throws Exception {
        ours.measure();
        var rounds = new ArrayList<Double>();
        for (var round = 0; round < this.rounds; round++) {
            rounds.add(ours.measure());
        }
        return Result.alone(name, unit, new Series(label, rounds));
    }
}
