package dev.zetel.licensing.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * What one subscription gives to its pool.
 *
 * @param reduced seats no longer bought that still give access, as long as the subscription does
 * @param lapsed seats reduced earlier whose grace is over: unfunded, but no reason to take them from anybody
 * @param endedAs EXPIRED or CANCELLED, or null while it is enabled
 */
public record Funding(
        UUID subscriptionId,
        SubscriptionStatus status,
        long seats,
        long reduced,
        Instant reducedSince,
        Instant reducedUntil,
        long lapsed,
        String endedAs,
        Instant statusSince,
        Instant nextLifecycleAt,
        long revision) {

    /** What a newer state of the subscription makes of it; {@code before} is null for one that is new here. */
    static Funding of(SubscriptionState subscription, Funding before) {
        var reduction = subscription.reduction();
        return new Funding(
                subscription.id(),
                subscription.status(),
                subscription.seats(),
                reduction == null ? 0 : reduction.seats(),
                reduction == null ? sinceOf(before) : reduction.since(),
                reduction == null ? null : reduction.accessUntil(),
                lapsed(subscription, before),
                endedAs(subscription.status(), before),
                subscription.statusSince(),
                subscription.nextLifecycleAt(),
                subscription.revision());
    }

    /** Seats that the system does not revoke while the subscription exists. */
    long kept() {
        return status == SubscriptionStatus.DELETED ? 0 : seats + reduced + lapsed;
    }

    @JsonIgnore
    public boolean isEnabled() {
        return status == SubscriptionStatus.ENABLED;
    }

    /** Whether its users may still work: to the end of the grace period. */
    public boolean givesAccess() {
        return status == SubscriptionStatus.ENABLED || status == SubscriptionStatus.WARNING;
    }

    private static long lapsed(SubscriptionState subscription, Funding before) {
        if (before == null) {
            return 0;
        }
        var bought = Math.max(0, subscription.seats() - before.seats);
        var graceOver = subscription.reduction() == null ? before.reduced : 0;
        return Math.max(0, before.lapsed + graceOver - bought);
    }

    private static Instant sinceOf(Funding before) {
        return before == null ? null : before.reducedSince;
    }

    private static String endedAs(SubscriptionStatus status, Funding before) {
        return switch (status) {
            case ENABLED -> null;
            case WARNING, SUSPENDED -> "EXPIRED";
            case LOCKED_OUT -> "CANCELLED";
            case DELETED -> before == null || before.endedAs == null ? "EXPIRED" : before.endedAs;
        };
    }
}
