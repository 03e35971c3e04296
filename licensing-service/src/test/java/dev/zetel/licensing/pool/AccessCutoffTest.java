package dev.zetel.licensing.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccessCutoffTest {

    @Test
    void walksDownWhileUsersLoseAccess() {
        var cutoff = cutoff(null, 1_000L);

        assertThat(cutoff.isLoss()).isTrue();
        assertThat(cutoff.after(seats(2_000, 1_501))).isEqualTo(1_501);
        assertThat(cutoff.after(seats(1_200, 1_000))).isEqualTo(1_000);
    }

    @Test
    void walksUpWhileUsersRegainAccess() {
        var cutoff = cutoff(1_000L, null);

        assertThat(cutoff.isLoss()).isFalse();
        assertThat(cutoff.after(seats(1_000, 1_499))).isEqualTo(1_500);
        assertThat(cutoff.after(seats(1_000, 1_100))).isNull();
    }

    @Test
    void turnsRoundWhenTheCutoffMovesMeanwhile() {
        assertThat(cutoff(1_500L, 1_800L).isLoss()).isFalse();
        assertThat(cutoff(1_500L, 1_200L).isLoss()).isTrue();
    }

    @Test
    void hasArrivedWhenBothAreTheSame() {
        assertThat(cutoff(null, null).hasArrived()).isTrue();
        assertThat(cutoff(5L, 5L).hasArrived()).isTrue();
        assertThat(cutoff(5L, null).hasArrived()).isFalse();
    }

    private static AccessCutoff cutoff(Long published, Long current) {
        return new AccessCutoff(UUID.randomUUID(), UUID.randomUUID(), published, current);
    }

    private static List<AccessCutoff.Seat> seats(long first, long last) {
        var range = first <= last
                ? LongStream.rangeClosed(first, last)
                : LongStream.iterate(first, seq -> seq >= last, seq -> seq - 1);
        return range.mapToObj(seq -> new AccessCutoff.Seat(UUID.randomUUID(), seq))
                .toList();
    }
}
