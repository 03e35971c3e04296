package dev.zetel.licensing.conflict;

import java.time.Instant;
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
        long seatsShort,
        String by,
        Instant at) {}
