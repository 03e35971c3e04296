package dev.zetel.contracts.billing;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to offers. */
public sealed interface OfferEvent extends DomainEvent {

    OfferState offer();

    @Override
    default AggregateState state() {
        return offer();
    }

    /** A SKU can be bought on these terms. */
    record OfferPublished(OfferState offer, Instant occurredAt) implements OfferEvent {}

    /** The price for new purchases has changed. */
    record OfferChanged(OfferState offer, Instant occurredAt) implements OfferEvent {}
}
