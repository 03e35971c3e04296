package dev.zetel.notifications.web;

import dev.zetel.notifications.webhook.ChangeWebhook.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change; a property that is not there stays as it is. */
public record UpdateWebhookRequest(
        @Schema(description = "An https URL that leads to a public address.")
        String url,

        @Schema(description = "The CloudEvents types to hear of.") @Size(min = 1)
        List<@NotNull String> events,

        @Schema(description = "Whether deliveries are made. Enabling it again forgets earlier failures.")
        Boolean enabled) {

    Change change() {
        return new Change(url, events, enabled);
    }
}
