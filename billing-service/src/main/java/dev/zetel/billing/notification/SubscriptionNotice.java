package dev.zetel.billing.notification;

import dev.zetel.notifications.mail.Addressee;

/**
 * What a mail says of a subscription, dates as they are read.
 *
 * @param since when it came to where it stands now
 * @param next when it will change by itself, or null
 * @param accessUntil until when reduced seats give access, or null
 */
public record SubscriptionNotice(
        Addressee addressee, String product, int seats, String since, String next, String accessUntil, String link) {

    String subject(String whatHappened) {
        return product + ": your subscription " + whatHappened;
    }
}
