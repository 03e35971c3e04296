package dev.zetel.notifications.http;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.Attempt;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.signature.WebhookSecret;
import dev.zetel.notifications.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One delivery to be sent now. */
record WebhookAttempt(
        TenantId owner,
        UUID webhook,
        UUID delivery,
        String url,
        List<WebhookSecret> secrets,
        String eventId,
        String payload,
        Instant at)
        implements Attempt {

    static WebhookAttempt of(TenantId owner, Webhook webhook, Delivery delivery, Instant now) {
        return new WebhookAttempt(
                owner,
                webhook.id(),
                delivery.id(),
                webhook.url(),
                webhook.validSecrets(now),
                delivery.eventId(),
                delivery.payload(),
                now);
    }

    @Override
    public UUID recipient() {
        return webhook;
    }

    long timestamp() {
        return at.getEpochSecond();
    }

    /** One signature, or two while the secret is being rotated. */
    String signatures() {
        return secrets.stream()
                .map(secret -> secret.sign(eventId, timestamp(), payload))
                .collect(Collectors.joining(" "));
    }
}
