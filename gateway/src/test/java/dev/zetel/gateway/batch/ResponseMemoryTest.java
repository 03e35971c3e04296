package dev.zetel.gateway.batch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zetel.gateway.body.BodiesExhausted;
import dev.zetel.gateway.body.BodyMemory;
import org.junit.jupiter.api.Test;

class ResponseMemoryTest {

    private static final int FIRST = ResponseMemory.TAKEN_BEFOREHAND;

    private final BodyMemory memory = new BodyMemory(2, 2 * FIRST, 2 * FIRST);
    private final BodyMemory.Share batch = memory.open();
    private final BodyMemory.Share other = memory.open();

    @Test
    void hasRoomForAnOrdinaryResponseWhateverOthersTakeMeanwhile() {
        var item = new ResponseMemory(batch);
        other.take(FIRST);

        assertThatCode(() -> item.take(FIRST - 1)).doesNotThrowAnyException();
        assertThatCode(() -> item.take(1)).doesNotThrowAnyException();
        assertThatExceptionOfType(BodiesExhausted.class).isThrownBy(() -> item.take(1));
    }

    @Test
    void takesMoreWhereThereIsMore() {
        var item = new ResponseMemory(batch);

        item.take(2 * FIRST - 10);

        other.take(10);
        assertThatExceptionOfType(BodiesExhausted.class).isThrownBy(() -> other.take(1));
    }

    @Test
    void isNotThereForAnItemThatCouldNotBeAnswered() {
        other.take(FIRST + 1);

        assertThatExceptionOfType(BodiesExhausted.class).isThrownBy(() -> new ResponseMemory(batch));
    }
}
