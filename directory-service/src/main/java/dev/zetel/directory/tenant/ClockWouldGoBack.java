package dev.zetel.directory.tenant;

import dev.zetel.chassis.rest.Refusal;
import java.time.Instant;

/** A test clock only moves forward. */
class ClockWouldGoBack extends Refusal {

    ClockWouldGoBack(Instant now) {
        super("The test clock shows " + now + " and can't go back.");
    }

    @Override
    public String target() {
        return "to";
    }
}
