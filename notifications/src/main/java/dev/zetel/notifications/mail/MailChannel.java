package dev.zetel.notifications.mail;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.Channel;
import dev.zetel.notifications.delivery.NotifiedEvent;
import dev.zetel.notifications.delivery.Outcome;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;

/** By mail to the administrators of the event's tenant who may act on it. */
@ApplicationScoped
class MailChannel implements Channel<MailAttempt> {

    private static final int SLOTS = 4;

    private final Mails mails;
    private final DueMails due;
    private final WriteMail write;
    private final MailSender sender;
    private final MailSettings settings;

    MailChannel(Mails mails, DueMails due, WriteMail write, MailSender sender, MailSettings settings) {
        this.mails = mails;
        this.due = due;
        this.write = write;
        this.sender = sender;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.complete()) {
            Log.infof("administrators get mail host=%s", settings.host().orElseThrow());
        } else {
            Log.info("administrators get no mail: zetel.notifications.mail needs host, from and portal-url");
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public int slots() {
        return SLOTS;
    }

    @Override
    public int queue(NotifiedEvent event, Instant now) {
        var wanted = settings.complete() && event.tenantId() != null;
        return wanted ? mails.queue(new TenantId(event.tenantId()), event, now) : 0;
    }

    @Override
    public List<MailAttempt> claim(int most) {
        return settings.complete() ? due.claim(most) : List.of();
    }

    @Override
    public Outcome send(MailAttempt attempt) {
        try {
            return write.write(attempt)
                    .map(mail -> sender.send(attempt.delivery(), mail.address(), mail.letter()))
                    .orElseGet(() -> Outcome.refused("The user may not act on it any more."));
        } catch (RuntimeException e) {
            return Outcome.failed("The mail could not be written: " + e.getMessage());
        }
    }

    /** Nothing more is kept of a user than the delivery. */
    @Override
    public void settle(MailAttempt attempt, Outcome outcome, Instant now) {}
}
