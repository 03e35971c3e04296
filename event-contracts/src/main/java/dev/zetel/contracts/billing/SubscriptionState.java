package dev.zetel.contracts.billing;

import dev.zetel.contracts.AggregateState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase of a number of seats of one SKU for a term.
 *
 * @param seats how many are bought
 * @param reduction what was reduced and is still in its time of grace, or null
 * @param endsAt end of the term that is paid
 * @param nextLifecycleAt when it will change by itself, or null
 */
public record SubscriptionState(
        UUID id,
        UUID tenantId,
        UUID skuId,
        UUID offerId,
        SubscriptionStatus status,
        int seats,
        @Nullable Reduction reduction,
        boolean autoRenew,
        Instant startedAt,
        Instant endsAt,
        Instant statusSince,
        @Nullable Instant nextLifecycleAt,
        long revision)
        implements AggregateState {

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public boolean removed() {
        return status == SubscriptionStatus.DELETED;
    }

    /**
     * Seats that are no longer bought but still give access.
     *
     * @param seats how many
     * @param since when the quantity was reduced
     * @param accessUntil when their access ends
     */
    public record Reduction(int seats, Instant since, Instant accessUntil) {}
}
