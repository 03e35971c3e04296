package dev.zetel.notifications.http;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.Channel;
import dev.zetel.notifications.delivery.Deliveries;
import dev.zetel.notifications.delivery.NotifiedEvent;
import dev.zetel.notifications.delivery.Outcome;
import dev.zetel.notifications.webhook.Owners;
import dev.zetel.notifications.webhook.Webhook;
import dev.zetel.notifications.webhook.Webhooks;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** To the webhooks of the event's tenant, and of the operator. */
@ApplicationScoped
class WebhookChannel implements Channel<WebhookAttempt> {

    /** How many receivers can be waited for at once. */
    static final int SLOTS = 64;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final DueWebhooks due;
    private final WebhookSender sender;

    WebhookChannel(Webhooks webhooks, Deliveries deliveries, DueWebhooks due, WebhookSender sender) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.due = due;
        this.sender = sender;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public int slots() {
        return SLOTS;
    }

    @Override
    public int queue(NotifiedEvent event, Instant now) {
        var queued = deliveries.queue(Owners.OPERATOR, event, now);
        return event.tenantId() == null
                ? queued
                : queued + deliveries.queue(new TenantId(event.tenantId()), event, now);
    }

    @Override
    public List<WebhookAttempt> claim(int most) {
        return due.claim(most);
    }

    @Override
    public Outcome send(WebhookAttempt attempt) throws InterruptedException {
        return sender.send(attempt);
    }

    @Override
    public void settle(WebhookAttempt attempt, Outcome outcome, Instant now) {
        webhooks.lock(attempt.owner(), attempt.webhook()).ifPresent(webhook -> settle(webhook, outcome, now));
        deliveries.release(attempt.owner(), attempt.webhook());
    }

    private static void settle(Webhook webhook, Outcome outcome, Instant now) {
        if (outcome.isDelivered()) {
            webhook.answered();
        } else if (webhook.failed(now)) {
            Log.warnf("webhook switched off, nothing but failures webhook=%s", webhook.id());
        }
    }
}
