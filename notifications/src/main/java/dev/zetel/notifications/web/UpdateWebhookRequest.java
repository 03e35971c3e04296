package dev.zetel.notifications.web;

import dev.zetel.notifications.webhook.ChangeWebhook.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change; a property that is not there stays as it is. */
public record UpdateWebhookRequest(
        @Schema(
                description = "An https URL that leads to a public address.",
                examples = "https://hooks.example.org/zetel")
        String url,

        @Schema(
                description = "The CloudEvents types to hear of.",
                examples = "[\"dev.zetel.billing.subscription-expired.v1\"]")
        @Size(min = 1)
        List<@NotNull String> events,

        @Schema(
                description = "Whether deliveries are made. Enabling it again forgets earlier failures.",
                examples = "true")
        Boolean enabled) {

    Change change() {
        return new Change(url, events, enabled);
    }
}
