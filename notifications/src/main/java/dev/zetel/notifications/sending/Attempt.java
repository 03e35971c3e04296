package dev.zetel.notifications.sending;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.signature.WebhookSecret;
import dev.zetel.notifications.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One delivery to be sent now. */
record Attempt(
        TenantId owner,
        UUID webhook,
        UUID delivery,
        String url,
        List<WebhookSecret> secrets,
        String eventId,
        String payload,
        Instant at) {

    static Attempt of(TenantId owner, Webhook webhook, Delivery delivery, Instant now) {
        return new Attempt(
                owner,
                webhook.id(),
                delivery.id(),
                webhook.url(),
                webhook.validSecrets(now),
                delivery.eventId(),
                delivery.payload(),
                now);
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
