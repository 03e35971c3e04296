package dev.zetel.notifications.address;

import dev.zetel.chassis.error.Refusal;

/** A URL that no delivery may go to. The message names no address: it would tell what names mean in the operator's network. */
public class WebhookUrlRefused extends Refusal {

    WebhookUrlRefused(String message) {
        super(message, "url");
    }
}
