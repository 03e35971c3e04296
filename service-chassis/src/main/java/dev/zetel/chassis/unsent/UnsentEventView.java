package dev.zetel.chassis.unsent;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that could not be sent, as the operator sees it: without what it says. */
@Schema(name = "UnsentEvent")
public record UnsentEventView(
        @Schema(description = "Events have ids in the order in which they happened.", examples = "4711")
        long id,

        @Schema(examples = "zetel.billing.skus") String topic,

        @Schema(
                description = "Of the aggregate; later events of it wait.",
                examples = "c7df2760-2c81-4ef7-b578-5b5392b571df")
        String key,

        @Schema(description = "The CloudEvents type.", examples = "dev.zetel.billing.sku-changed.v1")
        String type,

        @Schema(description = "Whose it is; null for the catalog.", nullable = true)
        UUID tenantId,

        @Schema(examples = "7") long revision,

        @Schema(description = "Length of the value in bytes.", examples = "1100000")
        int sizeInBytes,

        @Schema(description = "Why it could not be sent.", examples = "The topic zetel.billing.skus does not exist.")
        String reason,

        @Schema(description = "How often it could not be sent.", examples = "1")
        int attempts,

        Instant setAsideDateTime,

        @Schema(description = "Whether it is about to be tried again.", examples = "false")
        boolean retryRequested,

        @Schema(description = "How many later events of the same key wait behind it.", examples = "3")
        long waitingEvents) {

    static UnsentEventView of(UnsentEvent event) {
        return new UnsentEventView(
                event.id(),
                event.topic(),
                event.key(),
                event.type(),
                event.tenantId(),
                event.revision(),
                event.bytes(),
                event.reason(),
                event.attempts(),
                event.setAsideAt(),
                event.retryRequested(),
                event.waiting());
    }
}
