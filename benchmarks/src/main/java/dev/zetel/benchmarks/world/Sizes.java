package dev.zetel.benchmarks.world;

import java.time.Duration;
import java.util.List;

/**
 * How large a run is.
 *
 * @param rounds recorded rounds of each comparison
 * @param span how long a round of a load lasts
 * @param pools seat pools among which assignments are spread
 * @param people users who exist in every service
 * @param records records of a round of the projection and of the relay
 * @param deletions users deleted in a round
 * @param seats the sizes of pools that expire and shrink
 * @param connections how many requests or transactions are under way at once
 */
public record Sizes(
        int rounds,
        Duration span,
        int pools,
        int people,
        int records,
        int deletions,
        List<Integer> seats,
        int connections) {

    public static Sizes full() {
        return new Sizes(5, Duration.ofSeconds(3), 1_000, 500, 20_000, 40, List.of(10, 10_000, 1_000_000), 16);
    }

    /** Shows that all works; says little about how fast. */
    public static Sizes quick() {
        return new Sizes(1, Duration.ofSeconds(1), 20, 20, 2_000, 5, List.of(10, 1_000), 16);
    }
}
