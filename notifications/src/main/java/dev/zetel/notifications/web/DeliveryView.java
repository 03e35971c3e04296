package dev.zetel.notifications.web;

import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.delivery.DeliveryState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event for one webhook, and how far it has got. */
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        UUID id,

        @Schema(description = "The id of the event, which is sent as webhook-id.", examples = "billing-4711")
        String eventId,

        @Schema(description = "The CloudEvents type.", examples = "dev.zetel.billing.subscription-expired.v1")
        String type,

        DeliveryState state,
        @Schema(examples = "1") int attempts,
        Instant createdDateTime,

        @Schema(description = "When it will be sent next, or null when that is over.", nullable = true)
        Instant nextAttemptDateTime,

        @Schema(nullable = true) Instant lastAttemptDateTime,

        @Schema(
                description = "Why the last attempt failed, or null.",
                nullable = true,
                examples = "The receiver answered 500.")
        String lastError,

        @Schema(nullable = true) Instant deliveredDateTime) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.type(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.lastAttemptAt(),
                delivery.lastError(),
                delivery.deliveredAt());
    }

    /** Where the page after it begins. */
    String place() {
        return createdDateTime + " " + id;
    }
}
