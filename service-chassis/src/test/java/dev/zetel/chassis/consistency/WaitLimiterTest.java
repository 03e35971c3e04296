package dev.zetel.chassis.consistency;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WaitLimiterTest {

    private final WaitLimiter room = new WaitLimiter();

    @Test
    void hasThirtyTwoPlacesForATenant() {
        enter("contoso", 32);

        assertThatThrownBy(() -> room.enter("contoso")).isInstanceOf(WaitLimitReached.class);
        assertThatNoException().isThrownBy(() -> room.enter("fabrikam"));
    }

    @Test
    void givesAPlaceToTheNextOnceOneHasLeft() {
        enter("contoso", 32);

        room.leave("contoso");

        assertThatNoException().isThrownBy(() -> room.enter("contoso"));
    }

    @Test
    void has128PlacesAltogether() {
        for (var tenant = 0; tenant < 4; tenant++) {
            enter("tenant-" + tenant, 32);
        }

        assertThatThrownBy(() -> room.enter("contoso")).isInstanceOf(WaitLimitReached.class);
        room.leave("tenant-0");
        assertThatNoException().isThrownBy(() -> room.enter("contoso"));
    }

    private void enter(String tenant, int times) {
        for (var time = 0; time < times; time++) {
            room.enter(tenant);
        }
    }
}
