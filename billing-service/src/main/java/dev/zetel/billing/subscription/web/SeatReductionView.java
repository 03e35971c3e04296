package dev.zetel.billing.subscription.web;

import dev.zetel.contracts.billing.SubscriptionState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seats that were taken away: how many, since when, and until when they give access. */
@Schema(name = "SeatReduction")
public record SeatReductionView(
        @Schema(examples = "2") int quantity, Instant sinceDateTime, Instant accessUntilDateTime) {

    static SeatReductionView of(SubscriptionState.Reduction reduction) {
        return reduction == null
                ? null
                : new SeatReductionView(reduction.seats(), reduction.since(), reduction.accessUntil());
    }
}
