package dev.zetel.directory.tenant;

import dev.zetel.chassis.error.Refusal;
import java.time.Instant;

/** The test clock is on its way already. */
class TestClockMoving extends Refusal {

    TestClockMoving(Instant target) {
        super(Kind.CONFLICT, "The test clock is still on its way to " + target + ". Wait until it is at rest.");
    }
}
