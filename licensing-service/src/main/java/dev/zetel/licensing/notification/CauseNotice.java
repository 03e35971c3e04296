package dev.zetel.licensing.notification;

import dev.zetel.contracts.licensing.ConflictCause;
import dev.zetel.notifications.mail.UtcDate;

/**
 * Why seats are missing, as a mail says it.
 *
 * @param accessUntil when users lose access, or null where they have lost it
 */
public record CauseNotice(int seats, String what, String since, String accessUntil) {

    static CauseNotice of(ConflictCause cause) {
        var what = switch (cause.kind()) {
            case EXPIRED -> "have expired";
            case CANCELLED -> "were cancelled";
            case REDUCED -> "were given up";
        };
        return new CauseNotice(cause.seats(), what, UtcDate.of(cause.since()), UtcDate.of(cause.deadline()));
    }
}
