package dev.zetel.licensing.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccessLineTest {

    @Test
    void walksDownWhileUsersLoseAccess() {
        var line = line(null, 1_000L);

        assertThat(line.isLoss()).isTrue();
        assertThat(line.after(seats(2_000, 1_501))).isEqualTo(1_501);
        assertThat(line.after(seats(1_200, 1_000))).isEqualTo(1_000);
    }

    @Test
    void walksUpWhileUsersRegainAccess() {
        var line = line(1_000L, null);

        assertThat(line.isLoss()).isFalse();
        assertThat(line.after(seats(1_000, 1_499))).isEqualTo(1_500);
        assertThat(line.after(seats(1_000, 1_100))).isNull();
    }

    @Test
    void turnsRoundWhenTheLineMovesMeanwhile() {
        assertThat(line(1_500L, 1_800L).isLoss()).isFalse();
        assertThat(line(1_500L, 1_200L).isLoss()).isTrue();
    }

    @Test
    void hasArrivedWhenBothAreTheSame() {
        assertThat(line(null, null).hasArrived()).isTrue();
        assertThat(line(5L, 5L).hasArrived()).isTrue();
        assertThat(line(5L, null).hasArrived()).isFalse();
    }

    private static AccessLine line(Long told, Long now) {
        return new AccessLine(UUID.randomUUID(), UUID.randomUUID(), told, now);
    }

    private static List<AccessLine.Seat> seats(long first, long last) {
        var range = first <= last
                ? LongStream.rangeClosed(first, last)
                : LongStream.iterate(first, seq -> seq >= last, seq -> seq - 1);
        return range.mapToObj(seq -> new AccessLine.Seat(UUID.randomUUID(), seq))
                .toList();
    }
}
