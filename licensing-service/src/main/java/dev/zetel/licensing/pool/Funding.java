package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionStatus;
import dev.zetel.licensing.pool.ShortageChanged.Reason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What one subscription gives to its pool. */
@Entity
@Table(name = "pool_funding")
@IdClass(Funding.Key.class)
public class Funding {

    /** Of one subscription in one pool. */
    public record Key(UUID tenantId, UUID skuId, UUID subscriptionId) implements Serializable {}

    /**
     * What a newer state of the subscription means for the pool.
     *
     * @param leftBehind seats that nobody funds any more and that may be revoked (decision 6)
     */
    record Change(long leftBehind, Reason reason) {}

    @Id
    private UUID tenantId;

    @Id
    private UUID skuId;

    @Id
    private UUID subscriptionId;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    private long seats;
    private long reduced;
    private Instant reducedSince;
    private Instant reducedUntil;
    private long lapsed;
    private String endedAs;
    private Instant statusSince;
    private Instant nextLifecycleAt;
    private long revision;

    protected Funding() {}

    Funding(TenantId tenant, UUID skuId, UUID subscriptionId) {
        this.tenantId = tenant.value();
        this.skuId = skuId;
        this.subscriptionId = subscriptionId;
    }

    /** Takes over the state of the subscription, unless something newer of it is known. */
    Optional<Change> follow(SubscriptionState subscription) {
        if (status != null && revision >= subscription.revision()) {
            return Optional.empty();
        }
        var keptBefore = kept();
        var reason = reason(subscription.status());
        lapsed = lapsed(subscription);
        endedAs = endedAs(subscription.status());
        reduce(subscription.reduction());
        status = subscription.status();
        seats = subscription.seats();
        statusSince = subscription.statusSince();
        nextLifecycleAt = subscription.nextLifecycleAt();
        revision = subscription.revision();
        // never what was reduced, only what a deletion leaves behind
        return Optional.of(new Change(status == SubscriptionStatus.DELETED ? keptBefore : 0, reason));
    }

    public UUID subscriptionId() {
        return subscriptionId;
    }

    public SubscriptionStatus status() {
        return status;
    }

    public long seats() {
        return seats;
    }

    /** Seats no longer bought that still give access, as long as the subscription does. */
    public long reduced() {
        return reduced;
    }

    public Instant reducedSince() {
        return reducedSince;
    }

    public Instant reducedUntil() {
        return reducedUntil;
    }

    /** Seats reduced earlier whose grace is over: unfunded, but no reason to take them from anybody. */
    public long lapsed() {
        return lapsed;
    }

    /** EXPIRED or CANCELLED, or null while it is enabled. */
    public String endedAs() {
        return endedAs;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public Instant nextLifecycleAt() {
        return nextLifecycleAt;
    }

    /** Seats that the system does not revoke while the subscription exists. */
    long kept() {
        return status == SubscriptionStatus.DELETED ? 0 : seats + reduced + lapsed;
    }

    public boolean isEnabled() {
        return status == SubscriptionStatus.ENABLED;
    }

    /** Whether its users may still work: to the end of the grace period. */
    public boolean givesAccess() {
        return status == SubscriptionStatus.ENABLED || status == SubscriptionStatus.WARNING;
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    private void reduce(SubscriptionState.Reduction reduction) {
        reduced = reduction == null ? 0 : reduction.seats();
        reducedSince = reduction == null ? reducedSince : reduction.since();
        reducedUntil = reduction == null ? null : reduction.accessUntil();
    }

    private long lapsed(SubscriptionState subscription) {
        var bought = Math.max(0, subscription.seats() - seats);
        var graceOver = subscription.reduction() == null ? reduced : 0;
        return Math.max(0, lapsed + graceOver - bought);
    }

    private String endedAs(SubscriptionStatus next) {
        return switch (next) {
            case ENABLED -> null;
            case WARNING, SUSPENDED -> "EXPIRED";
            case LOCKED_OUT -> "CANCELLED";
            case DELETED -> endedAs == null ? "EXPIRED" : endedAs;
        };
    }

    private Reason reason(SubscriptionStatus next) {
        if (next != SubscriptionStatus.ENABLED) {
            return Reason.FUNDING_LOST;
        }
        return status != null && !isEnabled() ? Reason.RENEWED : Reason.SEATS_BOUGHT;
    }
}
