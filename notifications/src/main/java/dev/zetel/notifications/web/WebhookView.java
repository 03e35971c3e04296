package dev.zetel.notifications.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.chassis.http.Etag;
import dev.zetel.notifications.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its owner sees it. */
@Schema(name = "Webhook")
public record WebhookView(
        @JsonProperty("@odata.etag") String etag,

        UUID id,

        @Schema(examples = "https://hooks.example.org/zetel")
        String url,

        @Schema(
                description = "The CloudEvents types that it hears of.",
                examples = "[\"dev.zetel.billing.subscription-expired.v1\"]")
        List<String> events,

        @Schema(examples = "true") boolean enabled,
        Instant createdDateTime,

        @Schema(description = "Since when every attempt has failed, or null.", nullable = true)
        Instant failingSinceDateTime,

        @Schema(
                description = "When it was disabled because every attempt of three days had failed, or null.",
                nullable = true)
        Instant switchedOffDateTime,

        @Schema(description = "Until when deliveries are signed with the secret before too, or null.", nullable = true)
        Instant previousSecretUntilDateTime,

        @Schema(
                description = "What deliveries are signed with. Shown once: in the answer that made it.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String secret) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return of(webhook, webhook.secret().value());
    }

    private static WebhookView of(Webhook webhook, String secret) {
        return new WebhookView(
                Etag.of(webhook.revision()),
                webhook.id(),
                webhook.url(),
                webhook.events(),
                webhook.enabled(),
                webhook.createdAt(),
                webhook.failingSince(),
                webhook.switchedOffAt(),
                webhook.previousSecretUntil(),
                secret);
    }
}
