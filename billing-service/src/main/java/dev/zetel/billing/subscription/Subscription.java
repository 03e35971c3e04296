package dev.zetel.billing.subscription;

import static dev.zetel.contracts.billing.SubscriptionStatus.DELETED;
import static dev.zetel.contracts.billing.SubscriptionStatus.ENABLED;
import static dev.zetel.contracts.billing.SubscriptionStatus.WARNING;

import dev.zetel.billing.lifecycle.LifecycleDays;
import dev.zetel.billing.lifecycle.PaidTerms;
import dev.zetel.billing.lifecycle.Reduction;
import dev.zetel.billing.lifecycle.Stage;
import dev.zetel.billing.lifecycle.Stage.Step;
import dev.zetel.billing.lifecycle.Timetable;
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
import jakarta.persistence.Entity;
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
    private int seats;
    private Stage stage;
    private Instant createdAt;
    private Instant nextLifecycleAt;
    private long revision;

    protected Subscription() {}

    public Subscription(TenantId tenant, UUID skuId, UUID offerId) {
        this.tenantId = tenant.value();
        this.id = UUID.randomUUID();
        this.skuId = skuId;
        this.offerId = offerId;
    }

    /** S16, S17. */
    public SubscriptionPurchased purchase(int quantity, Period term, Instant now) {
        createdAt = now;
        seats = quantity;
        stage = Stage.purchased(PaidTerms.firstOf(term.toString(), now), now);
        return new SubscriptionPurchased(changed(), now);
    }

    /** S15: the new total. Removed seats keep their access for a time; added seats shrink that reduction first. */
    public SeatsChanged changeSeats(int total, Instant now, LifecycleDays days) {
        requireEnabled("Its number of seats can be changed");
        if (total == seats) {
            throw new QuantityUnchanged(total);
        }
        var previous = seats;
        var reduction = stage.reduction();
        stage = stage.withReduction(
                total < seats
                        ? Reduction.of(reduction, seats - total, now, days.reductionEnds(now))
                        : Reduction.takenBack(reduction, total - seats));
        seats = total;
        return new SeatsChanged(changed(), previous, now);
    }

    /** S17: off and on again until the end date. */
    public Optional<AutoRenewChanged> setAutoRenew(boolean on, Instant now) {
        requireEnabled("Automatic renewal can be switched");
        if (on == stage.autoRenew()) {
            return Optional.empty();
        }
        stage = stage.withAutoRenew(on);
        return Optional.of(new AutoRenewChanged(changed(), now));
    }

    /** S12, S19. */
    public SubscriptionEvent renew(Instant now) {
        var before = stage.status();
        if (before == ENABLED || before == DELETED) {
            throw new SubscriptionNotRenewable(before, stage.paid().endsAt());
        }
        stage = stage.renewed(now);
        return before == WARNING
                ? new SubscriptionRenewed(changed(), now)
                : new SubscriptionReactivated(changed(), now);
    }

    /** Access ends at once. */
    public SubscriptionCancelled cancel(Instant now, LifecycleDays days) {
        if (stage.status() != ENABLED && stage.status() != WARNING) {
            throw new SubscriptionNotCancellable(stage.status());
        }
        stage = stage.cancelled(now, days);
        return new SubscriptionCancelled(changed(), now);
    }

    /** Takes the next step if it is due by now, dated by when it was due. */
    public Optional<SubscriptionEvent> advance(Instant now, LifecycleDays days) {
        return stage.next(days)
                .filter(step -> !step.change().dateTime().isAfter(now))
                .map(this::take);
    }

    private SubscriptionEvent take(Step step) {
        stage = step.to();
        var due = step.change().dateTime();
        return switch (step.change().change()) {
            case renews -> new SubscriptionRenewed(changed(), due);
            case expires -> new SubscriptionExpired(changed(), due);
            case suspends -> new SubscriptionSuspended(changed(), due);
            case deletes -> new SubscriptionDeleted(changed(), due);
            case reducedSeatsLapse -> new ReducedSeatsLapsed(changed(), due);
        };
    }

    private void requireEnabled(String what) {
        if (stage.status() != ENABLED) {
            throw new SubscriptionNotEnabled(stage.status(), what);
        }
    }

    private SubscriptionState changed() {
        nextLifecycleAt = stage.nextAt();
        revision++;
        return state();
    }

    public SubscriptionState state() {
        return new SubscriptionState(
                id,
                tenantId,
                skuId,
                offerId,
                stage.status(),
                seats,
                stage.reduction() == null ? null : stage.reduction().state(),
                stage.autoRenew(),
                stage.paid().startedAt(),
                stage.paid().endsAt(),
                stage.statusSince(),
                nextLifecycleAt,
                revision);
    }

    public List<Timetable.Change> upcoming(LifecycleDays days) {
        return Timetable.of(stage, days);
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
        return stage.paid().term();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long revision() {
        return revision;
    }
}
