package dev.zetel.billing.subscription;

import static dev.zetel.contracts.billing.SubscriptionStatus.DELETED;
import static dev.zetel.contracts.billing.SubscriptionStatus.ENABLED;
import static dev.zetel.contracts.billing.SubscriptionStatus.LOCKED_OUT;
import static dev.zetel.contracts.billing.SubscriptionStatus.SUSPENDED;
import static dev.zetel.contracts.billing.SubscriptionStatus.WARNING;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.contracts.billing.SubscriptionEvent.AutoRenewChanged;
import dev.zetel.contracts.billing.SubscriptionEvent.ReducedSeatsLapsed;
import dev.zetel.contracts.billing.SubscriptionEvent.SeatsChanged;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionCancelled;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionDeleted;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionPurchased;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionReactivated;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionRenewed;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionSuspended;
import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant's right to a number of seats of one SKU, until it ends (S1). */
@Entity
@IdClass(Subscription.Key.class)
public class Subscription {

    /** Its tenant first, as every key. */
    record Key(UUID tenantId, UUID id) {}

    @Id
    private UUID tenantId;

    @Id
    private UUID id;

    private UUID skuId;
    private UUID offerId;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    private int seats;
    private Reduction reduction;
    private boolean autoRenew;
    private Instant createdAt;
    private PaidTerms paid;
    private Instant statusSince;
    private Instant statusEndsAt;
    private Instant nextLifecycleAt;
    private long revision;

    protected Subscription() {}

    public Subscription(TenantId tenant, UUID skuId, UUID offerId) {
        this.tenantId = tenant.value();
        this.id = UUID.randomUUID();
        this.skuId = skuId;
        this.offerId = offerId;
    }

    /** S16, S17: it renews by itself until somebody says otherwise. */
    public SubscriptionPurchased purchase(int quantity, Period term, Instant now) {
        createdAt = now;
        seats = quantity;
        autoRenew = true;
        enableFor(PaidTerms.firstOf(term.toString(), now), now);
        return new SubscriptionPurchased(changed(), now);
    }

    /** S15: the new total. What is taken away keeps its access for a time; what is added takes back of that first. */
    public SeatsChanged changeSeats(int total, Instant now, LifecycleDays days) {
        requireEnabled("Its number of seats can be changed");
        if (total == seats) {
            throw new QuantityUnchanged(total);
        }
        var previous = seats;
        reduction = total < seats
                ? Reduction.of(reduction, seats - total, now, days.reductionEnds(now))
                : Reduction.takenBack(reduction, total - seats);
        seats = total;
        return new SeatsChanged(changed(), previous, now);
    }

    /** S17: off and on again until the end date. */
    public Optional<AutoRenewChanged> renewByItself(boolean on, Instant now) {
        requireEnabled("Automatic renewal can be switched");
        if (on == autoRenew) {
            return Optional.empty();
        }
        autoRenew = on;
        return Optional.of(new AutoRenewChanged(changed(), now));
    }

    /**
     * S12, S19. In the time of grace nothing was interrupted, so the new term follows the old. After a suspension it
     * begins now, and what a cancellation left of a paid term is still there.
     */
    public SubscriptionEvent renew(Instant now) {
        var grace = status == WARNING;
        switch (status) {
            case ENABLED, DELETED -> throw new SubscriptionNotRenewable(status, paid.endsAt());
            case SUSPENDED -> enableFor(paid.anew(now), now);
            case WARNING -> enableFor(paid.followedOn(now), now);
            case LOCKED_OUT -> enableFor(paid.resumed(now), now);
        }
        return grace ? new SubscriptionRenewed(changed(), now) : new SubscriptionReactivated(changed(), now);
    }

    /** Access is gone at once, that of reduced seats too. */
    public SubscriptionCancelled cancel(Instant now, LifecycleDays days) {
        if (status != ENABLED && status != WARNING) {
            throw new SubscriptionNotCancellable(status);
        }
        reduction = null;
        enter(LOCKED_OUT, now, days.lockoutEnds(now));
        return new SubscriptionCancelled(changed(), now);
    }

    /** Does the next thing that is due by now, dated by when it was due. */
    public Optional<SubscriptionEvent> advance(Instant now, LifecycleDays days) {
        if (nextLifecycleAt == null || nextLifecycleAt.isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(
                reduction != null && reduction.until().equals(nextLifecycleAt)
                        ? lapse()
                        : leaveStatus(statusEndsAt, days));
    }

    private ReducedSeatsLapsed lapse() {
        var due = reduction.until();
        reduction = null;
        return new ReducedSeatsLapsed(changed(), due);
    }

    private SubscriptionEvent leaveStatus(Instant due, LifecycleDays days) {
        return switch (status) {
            case ENABLED -> autoRenew ? renewInTime(due) : expire(due, days);
            case WARNING -> suspend(due, days);
            case SUSPENDED, LOCKED_OUT -> delete(due);
            case DELETED -> throw new IllegalStateException("Nothing is due once it is deleted");
        };
    }

    private SubscriptionRenewed renewInTime(Instant due) {
        paid = paid.next();
        statusEndsAt = paid.endsAt();
        return new SubscriptionRenewed(changed(), due);
    }

    /** S18: the term is over and nobody renewed. Users keep access for the grace period; the seats no longer count. */
    private SubscriptionExpired expire(Instant due, LifecycleDays days) {
        enter(WARNING, due, days.graceEnds(due));
        return new SubscriptionExpired(changed(), due);
    }

    private SubscriptionSuspended suspend(Instant due, LifecycleDays days) {
        reduction = null;
        enter(SUSPENDED, due, days.suspensionEnds(due));
        return new SubscriptionSuspended(changed(), due);
    }

    private SubscriptionDeleted delete(Instant due) {
        enter(DELETED, due, null);
        return new SubscriptionDeleted(changed(), due);
    }

    private void enableFor(PaidTerms terms, Instant now) {
        paid = terms;
        enter(ENABLED, now, terms.endsAt());
    }

    private void enter(SubscriptionStatus next, Instant since, Instant until) {
        status = next;
        statusSince = since;
        statusEndsAt = until;
    }

    private void requireEnabled(String what) {
        if (status != ENABLED) {
            throw new SubscriptionNotEnabled(status, what);
        }
    }

    private SubscriptionState changed() {
        nextLifecycleAt =
                reduction != null && reduction.until().isBefore(statusEndsAt) ? reduction.until() : statusEndsAt;
        revision++;
        return state();
    }

    public SubscriptionState state() {
        return new SubscriptionState(
                id,
                tenantId,
                skuId,
                offerId,
                status,
                seats,
                reduction == null ? null : reduction.state(),
                autoRenew,
                paid.startedAt(),
                paid.endsAt(),
                statusSince,
                nextLifecycleAt,
                revision);
    }

    public List<Timetable.Change> upcoming(LifecycleDays days) {
        return Timetable.of(state(), statusEndsAt, days);
    }

    public UUID id() {
        return id;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public UUID skuId() {
        return skuId;
    }

    public String term() {
        return paid.term();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long revision() {
        return revision;
    }
}
