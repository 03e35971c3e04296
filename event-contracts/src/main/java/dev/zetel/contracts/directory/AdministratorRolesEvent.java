package dev.zetel.contracts.directory;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to the roles of a user (S13). */
public sealed interface AdministratorRolesEvent extends DomainEvent {

    AdministratorRolesState administrator();

    @Override
    default AggregateState state() {
        return administrator();
    }

    /** A role was granted or revoked, or the user deleted. */
    record AdministratorRolesChanged(AdministratorRolesState administrator, Instant occurredAt)
            implements AdministratorRolesEvent {}
}
