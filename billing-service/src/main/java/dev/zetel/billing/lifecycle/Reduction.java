package dev.zetel.billing.lifecycle;

import dev.zetel.contracts.billing.SubscriptionState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Seats that are no longer bought but still give access. Reductions add up: they began with the first, and last as long
 * as the latest.
 */
@Embeddable
public record Reduction(
        @Column(name = "reduced_seats") Integer seats,
        @Column(name = "reduced_since") Instant since,
        @Column(name = "reduced_until") Instant until) {

    public static Reduction of(Reduction before, int seats, Instant now, Instant until) {
        return before == null
                ? new Reduction(seats, now, until)
                : new Reduction(before.seats + seats, before.since, until);
    }

    /** What is left once some are bought again, or null. */
    public static Reduction takenBack(Reduction before, int seats) {
        return before == null || before.seats <= seats
                ? null
                : new Reduction(before.seats - seats, before.since, before.until);
    }

    public SubscriptionState.Reduction state() {
        return new SubscriptionState.Reduction(seats, since, until);
    }
}
