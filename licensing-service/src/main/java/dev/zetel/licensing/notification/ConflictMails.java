package dev.zetel.licensing.notification;

import dev.zetel.access.permission.Permissions;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.ConflictEvent;
import dev.zetel.contracts.licensing.ConflictEvent.ConflictOpened;
import dev.zetel.contracts.licensing.ConflictEvent.ConflictResolved;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.licensing.sku.Skus;
import dev.zetel.notifications.mail.Addressee;
import dev.zetel.notifications.mail.Letter;
import dev.zetel.notifications.mail.MailedEvents;
import dev.zetel.notifications.mail.UtcDate;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** What those who assign licenses get mail about: conflicts, from their beginning to their end. */
@ApplicationScoped
class ConflictMails {

    private final Skus skus;

    ConflictMails(Skus skus) {
        this.skus = skus;
    }

    @Produces
    @Singleton
    MailedEvents<ConflictEvent> mailed() {
        return MailedEvents.of(Topics.CONFLICTS, Permissions.ASSIGN_LICENSES)
                .about(ConflictOpened.class, this::opened)
                .about(ConflictResolved.class, this::resolved);
    }

    private Letter opened(ConflictOpened event, Addressee addressee) {
        var notice = notice(event.conflict(), addressee);
        return new Letter(
                notice.product() + ": more licenses are assigned than you have seats", Templates.opened(notice));
    }

    private Letter resolved(ConflictResolved event, Addressee addressee) {
        var notice = notice(event.conflict(), addressee);
        return new Letter(notice.product() + ": all licenses have a seat again", Templates.resolved(notice));
    }

    private ConflictNotice notice(ConflictState conflict, Addressee addressee) {
        var sku = skus.at(Map.of(conflict.skuId(), 0L)).get(conflict.skuId());
        return new ConflictNotice(
                addressee,
                sku == null ? "A product" : sku.skuPartNumber(),
                conflict,
                UtcDate.of(conflict.openedAt()),
                UtcDate.of(conflict.resolvedAt()),
                addressee.link("conflicts/" + conflict.id()));
    }

    @CheckedTemplate(basePath = "ConflictMails")
    static class Templates {

        static native MailTemplateInstance opened(ConflictNotice notice);

        static native MailTemplateInstance resolved(ConflictNotice notice);
    }
}
