package dev.zetel.notifications.mail;

import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.notifications.recipient.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes the mail of an attempt, for somebody who may still act on it. */
@ApplicationScoped
class WriteMail {

    private final Recipients recipients;
    private final MailedEvents<?> mailed;
    private final MailSettings settings;
    private final TenantScope scope;

    WriteMail(Recipients recipients, MailedEvents<?> mailed, MailSettings settings, TenantScope scope) {
        this.recipients = recipients;
        this.mailed = mailed;
        this.settings = settings;
        this.scope = scope;
    }

    /** A letter and its way. */
    record Addressed(String address, Letter letter) {}

    /** Empty for who has lost the role, or was disabled or deleted, since the event. */
    @ActivateRequestContext
    @Transactional
    Optional<Addressed> write(MailAttempt attempt) {
        var tenant = attempt.owner();
        scope.restrictTo(tenant);
        if (!recipients.allowedTo(tenant, mailed.permission()).contains(attempt.recipient())) {
            return Optional.empty();
        }
        var recipient = recipients
                .find(tenant, attempt.recipient())
                .orElseThrow(() -> new IllegalStateException("the address is not known yet"));
        var addressee =
                new Addressee(recipient.organisation(), settings.portalUrl().orElseThrow());
        return mailed.write(attempt.payload(), addressee).map(letter -> new Addressed(recipient.address(), letter));
    }
}
