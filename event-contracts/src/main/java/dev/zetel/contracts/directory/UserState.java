package dev.zetel.contracts.directory;

import dev.zetel.contracts.AggregateState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user, with no more personal data than other services need.
 *
 * @param usageLocation ISO 3166-1 alpha-2 country, or null (S25)
 * @param deletedDateTime since when the user waits in the deleted items, or null
 */
public record UserState(
        UUID id,
        UUID tenantId,
        String userPrincipalName,
        String displayName,
        @Nullable String mail,
        @Nullable String preferredLanguage,
        @Nullable String usageLocation,
        boolean accountEnabled,
        @Nullable Instant deletedDateTime,
        long revision)
        implements AggregateState {

    @Override
    public String key() {
        return id.toString();
    }

    /** Whether the user may sign in and hold seats. */
    public boolean active() {
        return accountEnabled && deletedDateTime == null;
    }
}
