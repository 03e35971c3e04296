package dev.zetel.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void doublesFromTenSecondsToAnHour() {
        assertThat(IntStream.rangeClosed(1, 11).mapToObj(RetrySchedule::pause).map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L, 3600L);
        assertThat(RetrySchedule.pause(1_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void endsAfterThreeDays() {
        var until = START.plus(Duration.ofHours(72));

        assertThat(RetrySchedule.next(20, until.minus(Duration.ofHours(1)), until))
                .contains(until);
        assertThat(RetrySchedule.next(20, until.minus(Duration.ofMinutes(59)), until))
                .isEmpty();
    }
}
