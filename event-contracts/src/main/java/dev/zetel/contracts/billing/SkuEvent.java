package dev.zetel.contracts.billing;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to products. */
public sealed interface SkuEvent extends DomainEvent {

    SkuState sku();

    @Override
    default AggregateState state() {
        return sku();
    }

    /** A product was added to the catalog. */
    record SkuPublished(SkuState sku, Instant occurredAt) implements SkuEvent {}

    /** Its name or its service plans have changed. */
    record SkuChanged(SkuState sku, Instant occurredAt) implements SkuEvent {}
}
