package dev.zetel.billing.commerce;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.billing.sku.Sku;
import dev.zetel.billing.subscription.LifecycleDays;
import dev.zetel.billing.subscription.StatusName;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Timetable;
import dev.zetel.chassis.rest.Etag;
import dev.zetel.contracts.billing.SubscriptionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subscription as its buyer sees it.
 *
 * @param quantity seats that are bought
 * @param reduction seats that are no longer bought but still give access, or null
 * @param upcoming every change that comes by itself if nobody does anything
 */
public record SubscriptionView(
        @JsonProperty("@odata.etag") String etag,
        UUID id,
        UUID offerId,
        UUID skuId,
        String skuPartNumber,
        String status,
        Instant statusSinceDateTime,
        int quantity,
        Reduced reduction,
        String term,
        boolean autoRenew,
        Instant createdDateTime,
        Instant startDateTime,
        Instant endDateTime,
        Instant nextLifecycleDateTime,
        List<Timetable.Change> upcoming) {

    /** How many, since when, and until when they give access. */
    public record Reduced(int quantity, Instant sinceDateTime, Instant accessUntilDateTime) {

        static Reduced of(SubscriptionState.Reduction reduction) {
            return reduction == null
                    ? null
                    : new Reduced(reduction.seats(), reduction.since(), reduction.accessUntil());
        }
    }

    static SubscriptionView of(Subscription subscription, Sku sku, LifecycleDays days) {
        var state = subscription.state();
        return new SubscriptionView(
                Etag.of(state.revision()),
                state.id(),
                state.offerId(),
                state.skuId(),
                sku.skuPartNumber(),
                StatusName.of(state.status()),
                state.statusSince(),
                state.seats(),
                Reduced.of(state.reduction()),
                subscription.term(),
                state.autoRenew(),
                subscription.createdAt(),
                state.startedAt(),
                state.endsAt(),
                state.nextLifecycleAt(),
                subscription.upcoming(days));
    }

    /** A page of them. */
    public record SubscriptionPage(
            @JsonProperty("@odata.nextLink") String nextLink, List<SubscriptionView> value) {}
}
