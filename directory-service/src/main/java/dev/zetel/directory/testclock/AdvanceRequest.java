package dev.zetel.directory.testclock;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a test clock shall go: an instant such as {@code 2031-01-01T00:00:00Z}. */
@Schema(name = "AdvanceTestClockRequest")
public record AdvanceRequest(
        @Schema(examples = "2031-02-01T00:00:00Z") @NotNull Instant to) {

    Instant target() {
        return to.truncatedTo(ChronoUnit.MICROS);
    }
}
