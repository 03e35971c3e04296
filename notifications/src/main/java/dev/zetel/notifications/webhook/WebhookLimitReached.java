package dev.zetel.notifications.webhook;

import dev.zetel.chassis.error.Refusal;

/** There are as many webhooks as there may be. */
class WebhookLimitReached extends Refusal {

    WebhookLimitReached(int limit) {
        super("There are " + limit + " webhooks here already, and there may be no more. Delete one first.");
    }
}
