package dev.zetel.billing.subscription.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.billing.lifecycle.LifecycleDays;
import dev.zetel.billing.lifecycle.StatusName;
import dev.zetel.billing.lifecycle.Timetable;
import dev.zetel.billing.sku.Sku;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.chassis.http.Etag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription as its buyer sees it.
 *
 * @param quantity seats that are bought
 * @param reduction seats that are no longer bought but still give access, or null
 * @param upcoming every change that will happen automatically unless the subscription is changed first
 */
@Schema(name = "Subscription")
public record SubscriptionView(
        @JsonProperty("@odata.etag") String etag,

        UUID id,
        @Schema(description = "The offer that was bought.") UUID offerId,
        @Schema(description = "The product.") UUID skuId,

        @Schema(description = "The part number of the product.", examples = "OFFICE_BASIC")
        String skuPartNumber,

        @Schema(
                enumeration = {"Enabled", "Warning", "Suspended", "LockedOut", "Deleted"},
                examples = "Enabled")
        String status,

        Instant statusSinceDateTime,

        @Schema(description = "Seats that are bought.", examples = "25")
        int quantity,

        @Schema(type = SchemaType.DEFAULT, nullable = true) SeatReductionView reduction,

        @Schema(description = "Length of a term, an ISO 8601 period.", examples = "P1Y")
        String term,

        @Schema(description = "Whether it renews at the end of its term.", examples = "true")
        boolean autoRenew,

        Instant createdDateTime,

        @Schema(
                description = "Start of the terms that follow one another without a break.",
                examples = "2026-01-05T10:00:00Z")
        Instant startDateTime,

        @Schema(description = "End of the term that is paid.", examples = "2027-01-05T10:00:00Z")
        Instant endDateTime,

        @Schema(
                description = "When it will next change automatically, or null.",
                nullable = true,
                examples = "2027-01-05T10:00:00Z")
        Instant nextLifecycleDateTime,

        @Schema(description = "Every change that will happen automatically, in order.")
        List<Timetable.Change> upcoming) {

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
                SeatReductionView.of(state.reduction()),
                subscription.term(),
                state.autoRenew(),
                subscription.createdAt(),
                state.startedAt(),
                state.endsAt(),
                state.nextLifecycleAt(),
                subscription.upcoming(days));
    }
}
