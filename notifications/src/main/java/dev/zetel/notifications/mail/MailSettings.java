package dev.zetel.notifications.mail;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the operator says about mail. Whatever else a mail server needs is set at {@code quarkus.mailer}. */
@ConfigMapping(prefix = "zetel.notifications.mail")
public interface MailSettings {

    /** The mail server. */
    Optional<String> host();

    /** The sender. */
    Optional<String> from();

    /** Where links in mails lead: what administrators use. */
    Optional<String> portalUrl();

    default boolean complete() {
        return host().isPresent() && from().isPresent() && portalUrl().isPresent();
    }
}
