package dev.zetel.directory.testclock;

import dev.zetel.chassis.rest.RequestMalformed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a test clock shall go: an instant such as {@code 2031-01-01T00:00:00Z}. */
public record AdvanceRequest(Instant to) {

    Instant target() {
        if (to == null) {
            throw new RequestMalformed("A value is required for property 'to'.", "to");
        }
        return to.truncatedTo(ChronoUnit.MICROS);
    }
}
