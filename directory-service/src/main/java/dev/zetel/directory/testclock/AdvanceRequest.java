package dev.zetel.directory.testclock;

import dev.zetel.chassis.error.RequestMalformed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a test clock shall go: an instant such as {@code 2031-01-01T00:00:00Z}. */
@Schema(name = "AdvanceTestClockRequest")
public record AdvanceRequest(
        @Schema(required = true, examples = "2031-02-01T00:00:00Z")
        Instant to) {

    Instant target() {
        if (to == null) {
            throw new RequestMalformed("A value is required for property 'to'.", "to");
        }
        return to.truncatedTo(ChronoUnit.MICROS);
    }
}
