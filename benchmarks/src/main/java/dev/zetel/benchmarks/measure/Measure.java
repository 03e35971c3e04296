package dev.zetel.benchmarks.measure;

import dev.zetel.benchmarks.report.Result;
import java.util.List;

/** One question about speed. */
@FunctionalInterface
public interface Measure {

    /** Answers it, with everything that it needs made first and nothing left under way. */
    List<Result> take(Setting setting) throws Exception;
}
