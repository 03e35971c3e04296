package dev.zetel.contracts.licensing;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to the licenses of a user. */
public sealed interface UserLicensesEvent extends DomainEvent {

    UserLicensesState userLicenses();

    @Override
    default AggregateState state() {
        return userLicenses();
    }

    /** Something was given or taken away (S3, S7), or access has come or gone. */
    record UserLicensesChanged(UserLicensesState userLicenses, Instant occurredAt) implements UserLicensesEvent {}
}
