package dev.zetel.billing.lifecycle;

import java.time.Duration;
import java.time.Instant;

/**
 * How long each stage lasts that leads to the end of a subscription.
 *
 * @param grace days in {@code WARNING}, after the term
 * @param suspension days in {@code SUSPENDED}
 * @param lockout days in {@code LOCKED_OUT}, after a cancellation
 * @param reduction days that reduced seats keep their access
 */
public record LifecycleDays(int grace, int suspension, int lockout, int reduction) {

    public Instant graceEnds(Instant from) {
        return after(from, grace);
    }

    public Instant suspensionEnds(Instant from) {
        return after(from, suspension);
    }

    public Instant lockoutEnds(Instant from) {
        return after(from, lockout);
    }

    public Instant reductionEnds(Instant from) {
        return after(from, reduction);
    }

    private static Instant after(Instant from, int days) {
        return from.plus(Duration.ofDays(days));
    }
}
