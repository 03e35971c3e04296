package dev.zetel.licensing.notification;

import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.notifications.mail.Addressee;
import java.util.List;

/**
 * What a mail says of a conflict, dates as they are read.
 *
 * @param product its part number: licensing knows no other name
 */
public record ConflictNotice(
        Addressee addressee, String product, ConflictState conflict, String openedAt, String resolvedAt, String link) {

    public List<CauseNotice> causes() {
        return conflict.causes().stream().map(CauseNotice::of).toList();
    }
}
