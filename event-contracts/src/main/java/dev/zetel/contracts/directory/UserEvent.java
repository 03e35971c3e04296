package dev.zetel.contracts.directory;

import dev.zetel.contracts.AggregateState;
import dev.zetel.contracts.DomainEvent;
import java.time.Instant;

/** What happens to users. */
public sealed interface UserEvent extends DomainEvent {

    UserState user();

    @Override
    default AggregateState state() {
        return user();
    }

    /** An administrator has made an account. */
    record UserCreated(UserState user, Instant occurredAt) implements UserEvent {}

    /** Its properties have changed. */
    record UserChanged(UserState user, Instant occurredAt) implements UserEvent {}

    /** It has moved to the deleted items (S34). */
    record UserDeleted(UserState user, Instant occurredAt) implements UserEvent {}

    /** It has come back from there (S37). */
    record UserRestored(UserState user, Instant occurredAt) implements UserEvent {}
}
