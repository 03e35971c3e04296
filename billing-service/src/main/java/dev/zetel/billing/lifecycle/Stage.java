package dev.zetel.billing.lifecycle;

import static dev.zetel.contracts.billing.SubscriptionStatus.DELETED;
import static dev.zetel.contracts.billing.SubscriptionStatus.ENABLED;
import static dev.zetel.contracts.billing.SubscriptionStatus.LOCKED_OUT;
import static dev.zetel.contracts.billing.SubscriptionStatus.SUSPENDED;
import static dev.zetel.contracts.billing.SubscriptionStatus.WARNING;

import dev.zetel.billing.lifecycle.Timetable.Change;
import dev.zetel.billing.lifecycle.Timetable.Kind;
import dev.zetel.contracts.billing.SubscriptionStatus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a subscription stands in its lifecycle. {@link #next} alone decides what happens automatically and when; the
 * scheduler takes these steps one by one, and the timetable announces them.
 *
 * @param statusEndsAt when the status ends automatically, or null
 * @param reduction seats that are no longer bought but still give access, or null
 */
@Embeddable
public record Stage(
        @Enumerated(EnumType.STRING) SubscriptionStatus status,
        Instant statusSince,
        Instant statusEndsAt,
        PaidTerms paid,
        boolean autoRenew,
        Reduction reduction) {

    /** A change that happens automatically, and the stage that it leads to. */
    public record Step(Change change, Stage to) {}

    /** S17: a purchase renews automatically until that is switched off. */
    public static Stage purchased(PaidTerms paid, Instant now) {
        return new Stage(ENABLED, now, paid.endsAt(), paid, true, null);
    }

    /** When the next step is due, or null where none will come. */
    public Instant nextAt() {
        return lapseIsNext() ? reduction.until() : statusEndsAt;
    }

    /** The next step, or none once the subscription is deleted. Where two are due at once, reduced seats lapse first. */
    public Optional<Step> next(LifecycleDays days) {
        if (lapseIsNext()) {
            return step(Kind.reducedSeatsLapse, withReduction(null));
        }
        return switch (status) {
            case ENABLED -> autoRenew ? step(Kind.renews, inNextTerm()) : step(Kind.expires, expired(days));
            case WARNING -> step(Kind.suspends, suspended(days));
            case SUSPENDED, LOCKED_OUT -> step(Kind.deletes, entered(DELETED, statusEndsAt, null));
            case DELETED -> Optional.empty();
        };
    }

    /**
     * S12, S19. In the grace period access was not interrupted, so the new term follows the old. After a suspension it
     * begins now, and what a cancellation left of a paid term remains.
     */
    public Stage renewed(Instant now) {
        return switch (status) {
            case WARNING -> enabledFor(paid.nextTermFrom(now), now);
            case SUSPENDED -> enabledFor(paid.restartAt(now), now);
            case LOCKED_OUT -> enabledFor(paid.remainderFrom(now), now);
            case ENABLED, DELETED -> throw new IllegalStateException("Cannot be renewed: " + status);
        };
    }

    /** Access ends at once, that of reduced seats too. */
    public Stage cancelled(Instant now, LifecycleDays days) {
        return withReduction(null).entered(LOCKED_OUT, now, days.lockoutEnds(now));
    }

    public Stage withAutoRenew(boolean on) {
        return new Stage(status, statusSince, statusEndsAt, paid, on, reduction);
    }

    public Stage withReduction(Reduction changed) {
        return new Stage(status, statusSince, statusEndsAt, paid, autoRenew, changed);
    }

    private boolean lapseIsNext() {
        return reduction != null && !reduction.until().isAfter(statusEndsAt);
    }

    private Optional<Step> step(Kind kind, Stage to) {
        return Optional.of(new Step(new Change(nextAt(), kind), to));
    }

    private Stage inNextTerm() {
        var next = paid.next();
        return new Stage(status, statusSince, next.endsAt(), next, autoRenew, reduction);
    }

    /** S18: users keep access for the grace period; the seats no longer count. */
    private Stage expired(LifecycleDays days) {
        return entered(WARNING, statusEndsAt, days.graceEnds(statusEndsAt));
    }

    private Stage suspended(LifecycleDays days) {
        return withReduction(null).entered(SUSPENDED, statusEndsAt, days.suspensionEnds(statusEndsAt));
    }

    private Stage enabledFor(PaidTerms terms, Instant now) {
        return new Stage(ENABLED, now, terms.endsAt(), terms, autoRenew, reduction);
    }

    private Stage entered(SubscriptionStatus next, Instant since, Instant until) {
        return new Stage(next, since, until, paid, autoRenew, reduction);
    }
}
