package dev.zetel.directory.tenant;

import dev.zetel.chassis.error.Refusal;
import java.time.Instant;

/** A test clock only moves forward. */
class TestClockNotMovable extends Refusal {

    TestClockNotMovable(Instant now) {
        super("The test clock shows " + now + " and can't go back.", "to");
    }
}
