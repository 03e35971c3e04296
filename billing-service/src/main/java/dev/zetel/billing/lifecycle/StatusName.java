package dev.zetel.billing.lifecycle;

import dev.zetel.contracts.billing.SubscriptionStatus;

/** How the API writes a status. */
public final class StatusName {

    private StatusName() {}

    public static String of(SubscriptionStatus status) {
        return switch (status) {
            case ENABLED -> "Enabled";
            case WARNING -> "Warning";
            case SUSPENDED -> "Suspended";
            case LOCKED_OUT -> "LockedOut";
            case DELETED -> "Deleted";
        };
    }
}
