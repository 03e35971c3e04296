package dev.zetel.notifications.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to send which events. */
public record CreateWebhookRequest(
        @Schema(
                description = "An https URL that leads to a public address.",
                examples = "https://hooks.example.org/zetel")
        @NotNull
        String url,

        @Schema(
                description = "The CloudEvents types to hear of.",
                examples = "[\"dev.zetel.billing.subscription-expired.v1\"]")
        @NotEmpty
        List<@NotNull String> events) {}
