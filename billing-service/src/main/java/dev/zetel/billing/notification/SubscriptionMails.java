package dev.zetel.billing.notification;

import dev.zetel.access.permission.Permissions;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.contracts.billing.SubscriptionEvent.SeatsChanged;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionCancelled;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionDeleted;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionSuspended;
import dev.zetel.notifications.mail.Addressee;
import dev.zetel.notifications.mail.Letter;
import dev.zetel.notifications.mail.MailedEvents;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What those who may buy get mail about: seats that are gone, and what can be done about it. */
@ApplicationScoped
class SubscriptionMails {

    private final SubscriptionNotices notices;

    SubscriptionMails(SubscriptionNotices notices) {
        this.notices = notices;
    }

    @Produces
    @Singleton
    MailedEvents<SubscriptionEvent> mailed() {
        return MailedEvents.of(Topics.SUBSCRIPTIONS, Permissions.BUY)
                .about(SubscriptionExpired.class, this::expired)
                .about(SubscriptionSuspended.class, this::suspended)
                .about(SubscriptionCancelled.class, this::cancelled)
                .about(SubscriptionDeleted.class, this::deleted)
                .about(SeatsChanged.class, SubscriptionMails::areFewer, this::seatsReduced);
    }

    private static boolean areFewer(SeatsChanged event) {
        return event.subscription().seats() < event.previousSeats();
    }

    private Letter expired(SubscriptionExpired event, Addressee addressee) {
        var notice = notices.of(event, addressee);
        return new Letter(notice.subject("has expired"), Templates.expired(notice));
    }

    private Letter suspended(SubscriptionSuspended event, Addressee addressee) {
        var notice = notices.of(event, addressee);
        return new Letter(notice.subject("is suspended"), Templates.suspended(notice));
    }

    private Letter cancelled(SubscriptionCancelled event, Addressee addressee) {
        var notice = notices.of(event, addressee);
        return new Letter(notice.subject("was cancelled"), Templates.cancelled(notice));
    }

    private Letter deleted(SubscriptionDeleted event, Addressee addressee) {
        var notice = notices.of(event, addressee);
        return new Letter(notice.subject("was deleted"), Templates.deleted(notice));
    }

    private Letter seatsReduced(SeatsChanged event, Addressee addressee) {
        var notice = notices.of(event, addressee);
        return new Letter(notice.subject("has fewer seats"), Templates.seatsReduced(notice, event.previousSeats()));
    }

    @CheckedTemplate(basePath = "SubscriptionMails")
    static class Templates {

        static native MailTemplateInstance expired(SubscriptionNotice notice);

        static native MailTemplateInstance suspended(SubscriptionNotice notice);

        static native MailTemplateInstance cancelled(SubscriptionNotice notice);

        static native MailTemplateInstance deleted(SubscriptionNotice notice);

        static native MailTemplateInstance seatsReduced(SubscriptionNotice notice, int previousSeats);
    }
}
