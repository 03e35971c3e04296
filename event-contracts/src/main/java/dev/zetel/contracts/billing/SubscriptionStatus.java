package dev.zetel.contracts.billing;

/** Where a subscription stands in its lifecycle. */
public enum SubscriptionStatus {
    /** Paid and running. */
    ENABLED,
    /** The term is over; users keep access for the grace period (S18). */
    WARNING,
    /** The grace period is over: no access, nothing can be assigned. */
    SUSPENDED,
    /** Cancelled: no access, can be reactivated. */
    LOCKED_OUT,
    /** Final. */
    DELETED
}
