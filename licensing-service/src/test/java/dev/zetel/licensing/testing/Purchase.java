package dev.zetel.licensing.testing;

import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.contracts.billing.SubscriptionEvent.ReducedSeatsLapsed;
import dev.zetel.contracts.billing.SubscriptionEvent.SeatsChanged;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionCancelled;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionDeleted;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionPurchased;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionRenewed;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionSuspended;
import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionState.Reduction;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A subscription, as billing publishes it. */
public class Purchase {

    private static final Instant NOW = Organisation.NOW;
    public static final Instant NEXT = NOW.plus(Duration.ofDays(30));

    private final UUID id = UUID.randomUUID();
    private final UUID tenant;
    private final UUID sku;
    private int seats;
    private Reduction reduction;
    private SubscriptionStatus status = SubscriptionStatus.ENABLED;
    private long revision;

    Purchase(UUID tenant, UUID sku) {
        this.tenant = tenant;
        this.sku = sku;
    }

    public UUID id() {
        return id;
    }

    Purchase bought(int seats) {
        this.seats = seats;
        deliver(new SubscriptionPurchased(next(), NOW));
        return this;
    }

    /** The new total (S15); what is taken away gives access until later. */
    public SubscriptionEvent seats(int total) {
        var before = seats;
        reduction = total < before ? new Reduction(before - total, NOW, NEXT) : null;
        seats = total;
        return deliver(new SeatsChanged(next(), before, NOW));
    }

    /** The new total, with nothing that gives access until later. */
    public void quantity(int total) {
        var before = seats;
        seats = total;
        deliver(new SeatsChanged(next(), before, NOW));
    }

    public int enabled() {
        return status == SubscriptionStatus.ENABLED ? seats : 0;
    }

    public int warning() {
        return status == SubscriptionStatus.WARNING ? seats : 0;
    }

    public SubscriptionEvent reductionLapses() {
        reduction = null;
        return deliver(new ReducedSeatsLapsed(next(), NOW));
    }

    public SubscriptionEvent expires() {
        status = SubscriptionStatus.WARNING;
        return deliver(new SubscriptionExpired(next(), NOW));
    }

    public SubscriptionEvent isSuspended() {
        status = SubscriptionStatus.SUSPENDED;
        return deliver(new SubscriptionSuspended(next(), NOW));
    }

    public SubscriptionEvent isCancelled() {
        status = SubscriptionStatus.LOCKED_OUT;
        return deliver(new SubscriptionCancelled(next(), NOW));
    }

    public SubscriptionEvent isDeleted() {
        status = SubscriptionStatus.DELETED;
        return deliver(new SubscriptionDeleted(next(), NOW));
    }

    public SubscriptionEvent renews() {
        status = SubscriptionStatus.ENABLED;
        return deliver(new SubscriptionRenewed(next(), NOW));
    }

    private SubscriptionEvent deliver(SubscriptionEvent event) {
        Deliveries.deliver(event);
        return event;
    }

    private SubscriptionState next() {
        revision++;
        return new SubscriptionState(
                id, tenant, sku, UUID.randomUUID(), status, seats, reduction, false, NOW, NOW, NOW, NEXT, revision);
    }
}
