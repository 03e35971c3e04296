package dev.zetel.contracts.directory;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to tenants. */
public sealed interface TenantEvent extends DomainEvent {

    TenantState tenant();

    @Override
    default AggregateState state() {
        return tenant();
    }

    /** The operator has set up an organisation. */
    record TenantProvisioned(TenantState tenant, Instant occurredAt) implements TenantEvent {}

    /** Its name, domain or test clock has changed. */
    record TenantChanged(TenantState tenant, Instant occurredAt) implements TenantEvent {}
}
