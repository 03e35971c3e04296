package dev.zetel.licensing.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.licensing.ConflictCause.Kind;
import dev.zetel.contracts.licensing.ConflictState.FurtherCauses;
import dev.zetel.contracts.licensing.PoolState.Units;
import dev.zetel.licensing.pool.SeatPool;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever buys and cancels ten thousand subscriptions makes ten thousand causes. */
class LargestConflictTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456Z");

    private final SeatPool pool =
            new SeatPool(UUID.randomUUID(), UUID.randomUUID(), new Units(0, 0, 0, 0, 0), 9, 1L, 1L, 7);

    @Test
    void namesAHundredCausesAndSumsUpTheOthers() {
        var conflict = new LicenseConflict(pool).open(pool, causes(10_000), NOW).conflict();

        assertThat(conflict.causes()).hasSize(100);
        assertThat(conflict.furtherCauses()).isEqualTo(new FurtherCauses(9_900, 19_800));
    }

    @Test
    void namesAllWhileTheyAreNoMore() {
        var conflict = new LicenseConflict(pool).open(pool, causes(100), NOW).conflict();

        assertThat(conflict.causes()).hasSize(100);
        assertThat(conflict.furtherCauses()).isNull();
    }

    @Test
    void fitsIntoAnEvent() {
        var event = new LicenseConflict(pool).open(pool, causes(10_000), NOW);

        assertThat(EventJson.write(event).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(EventJson.MOST_BYTES);
    }

    private static List<Cause> causes(int number) {
        return Stream.generate(() -> new Cause(Kind.CANCELLED, UUID.randomUUID(), 2, NOW, NOW))
                .limit(number)
                .toList();
    }
}
