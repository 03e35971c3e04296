package dev.zetel.contracts.billing;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to subscriptions. */
public sealed interface SubscriptionEvent extends DomainEvent {

    SubscriptionState subscription();

    @Override
    default AggregateState state() {
        return subscription();
    }

    /** Seats were bought (S1, S16). */
    record SubscriptionPurchased(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** The number of seats has changed (S15, S38). */
    record SeatsChanged(SubscriptionState subscription, int previousSeats, Instant occurredAt)
            implements SubscriptionEvent {}

    /** Seats that were reduced have lost their access. */
    record ReducedSeatsLapsed(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** Automatic renewal was switched (S17). */
    record AutoRenewChanged(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** A new term has begun (S12, S17). */
    record SubscriptionRenewed(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** The term is over and nobody renewed (S18). */
    record SubscriptionExpired(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** The grace period is over. */
    record SubscriptionSuspended(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** An administrator has ended it before its time. */
    record SubscriptionCancelled(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** A cancellation or suspension was taken back by a renewal (S19). */
    record SubscriptionReactivated(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}

    /** It is gone for good. */
    record SubscriptionDeleted(SubscriptionState subscription, Instant occurredAt) implements SubscriptionEvent {}
}
