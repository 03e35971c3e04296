package dev.zetel.gateway.body;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private final BodyMemory memory = new BodyMemory(2, 100, 80);

    @Test
    void boundsHowManyHoldSomething() {
        var first = memory.open();
        memory.open();
        assertThatExceptionOfType(BodiesExhausted.class).isThrownBy(memory::open);

        first.close();

        assertThatCode(memory::open).doesNotThrowAnyException();
    }

    @Test
    void boundsWhatOneHolds() {
        var one = memory.open();
        one.take(50);

        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> one.take(31));
        assertThatCode(() -> one.take(30)).doesNotThrowAnyException();
    }

    @Test
    void boundsWhatAllHoldTogether() {
        var one = memory.open();
        var other = memory.open();
        one.take(70);
        other.take(30);
        assertThatExceptionOfType(BodiesExhausted.class).isThrownBy(() -> other.take(1));

        one.close();

        assertThatCode(() -> other.take(50)).doesNotThrowAnyException();
    }

    @Test
    void isEmptyAgainOnceAllAreDone() {
        for (var i = 0; i < 1_000; i++) {
            var share = memory.open();
            share.take(70);
            assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> share.take(70));
            share.close();
        }
    }
}
