package dev.zetel.notifications.sample;

import dev.zetel.access.permission.Permissions;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.contracts.billing.SubscriptionEvent.SeatsChanged;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import dev.zetel.notifications.mail.Addressee;
import dev.zetel.notifications.mail.Letter;
import dev.zetel.notifications.mail.MailedEvents;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What a service brings along to send mails. */
@ApplicationScoped
class SampleMails {

    @Produces
    @Singleton
    MailedEvents<SubscriptionEvent> mailed() {
        return MailedEvents.of(Topics.SUBSCRIPTIONS, Permissions.BUY)
                .about(SubscriptionExpired.class, SampleMails::expired)
                .about(
                        SeatsChanged.class,
                        event -> event.subscription().seats() < event.previousSeats(),
                        (event, addressee) ->
                                letter("Seats", event.subscription().seats(), addressee));
    }

    private static Letter expired(SubscriptionExpired event, Addressee addressee) {
        if (event.subscription().seats() == 0) {
            throw new IllegalStateException("there is nothing to say");
        }
        return letter("Expired", event.subscription().seats(), addressee);
    }

    private static Letter letter(String what, int seats, Addressee addressee) {
        return new Letter(
                what + ": " + addressee.organisation(),
                Templates.expired(addressee, seats, addressee.link("subscriptions/1")));
    }

    @CheckedTemplate(basePath = "SampleMails")
    static class Templates {
        static native MailTemplateInstance expired(Addressee addressee, int seats, String link);
    }
}
