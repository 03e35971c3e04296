package dev.zetel.notifications.mail;

import dev.zetel.notifications.delivery.Outcome;
import io.quarkus.mailer.Mail;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/** Hands one mail to the mail server. */
@ApplicationScoped
class MailSender {

    private static final Duration TIME_OUT = Duration.ofSeconds(20);

    /** What a server says of one mail. Whatever else it refuses (log-in, sender) the operator can mend, so it is tried again. */
    private static final Pattern OF_THIS_MAIL =
            Pattern.compile("^(recipient address not accepted|sending data failed)");

    /** One address and nothing around it: a name or a line break would be read as something else. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:\\\\\"@]+@[^\\s<>()\\[\\],;:\\\\\"@]+");

    private final MailSettings settings;
    private final Context context;

    /** One context for all mails: in parallel on several, some of them never get a connection (Vert.x 4.5.26). */
    MailSender(MailSettings settings, Vertx vertx) {
        this.settings = settings;
        this.context = vertx.getOrCreateContext();
    }

    /** The same id for each attempt lets the recipient's server recognise a mail that comes twice. */
    Outcome send(UUID id, String address, Letter letter) {
        if (!ADDRESS.matcher(address).matches()) {
            return Outcome.refused("The user has no mail address, and the user principal name is none.");
        }
        try {
            var mail = new Mail()
                    .addTo(address)
                    .setSubject(letter.subject())
                    .addHeader("Message-ID", "<" + id + "@" + domain() + ">")
                    .addHeader("Auto-Submitted", "auto-generated");
            letter.body()
                    .mail(mail)
                    .send()
                    .runSubscriptionOn(work -> context.runOnContext(none -> work.run()))
                    .await()
                    .atMost(TIME_OUT);
            return Outcome.delivered();
        } catch (TimeoutException e) {
            return Outcome.failed("The mail server has not answered within " + TIME_OUT.toSeconds() + " s.");
        } catch (CompletionException e) {
            return outcome(e.getCause());
        }
    }

    private static Outcome outcome(Throwable failure) {
        var error = "The mail server did not take it: " + failure.getMessage();
        return failure instanceof SMTPException refusal
                        && refusal.isPermanent()
                        && OF_THIS_MAIL.matcher(refusal.getMessage()).find()
                ? Outcome.refused(error)
                : Outcome.failed(error);
    }

    private String domain() {
        return settings.from().orElseThrow().replaceAll(".*@|>.*", "");
    }
}
