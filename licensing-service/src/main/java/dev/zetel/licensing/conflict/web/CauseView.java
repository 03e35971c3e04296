package dev.zetel.licensing.conflict.web;

import dev.zetel.contracts.licensing.ConflictCause;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription that stopped funding. */
@Schema(name = "ConflictCause")
record CauseView(
        @Schema(examples = "expired") String kind,
        UUID subscriptionId,
        @Schema(examples = "25") int seats,
        Instant since,
        Instant deadline) {

    static CauseView of(ConflictCause cause) {
        return new CauseView(
                ConflictView.wireName(cause.kind()),
                cause.subscriptionId(),
                cause.seats(),
                cause.since(),
                cause.deadline());
    }
}
