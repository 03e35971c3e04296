package dev.zetel.billing.subscription;

import dev.zetel.contracts.billing.SubscriptionStatus;

/** How the dialect writes a status. */
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
