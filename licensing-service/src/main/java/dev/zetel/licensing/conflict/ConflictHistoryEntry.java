package dev.zetel.licensing.conflict;

import dev.zetel.contracts.licensing.ConflictEvent;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What opened, changed or resolved a conflict.
 *
 * @param happened opened, changed or resolved
 * @param reason what changed the number of seats
 * @param by a user, an application, the operator or the scheduler
 */
public record ConflictHistoryEntry(
        @Schema(examples = "opened") String happened,
        @Schema(examples = "seatsBought") String reason,
        @Schema(examples = "2") long seatsShort,

        @Schema(examples = "user:5b3c1f0e-8a47-4d62-9c15-e07d2f6ab391")
        String by,

        Instant at) {

    static String happened(ConflictEvent event) {
        return event.getClass().getSimpleName().replace("Conflict", "").toLowerCase(Locale.ROOT);
    }
}
