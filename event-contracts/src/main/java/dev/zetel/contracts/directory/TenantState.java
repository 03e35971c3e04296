package dev.zetel.contracts.directory;

import dev.zetel.contracts.AggregateState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param testClock the clock of a sandbox tenant, or null for real time
 */
public record TenantState(
        UUID id,
        String displayName,
        String defaultDomain,
        @Nullable String countryLetterCode,
        @Nullable TestClock testClock,
        long revision)
        implements AggregateState {

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public UUID tenantId() {
        return id;
    }

    /**
     * The clock of a sandbox tenant, which moves only on request.
     *
     * @param now the tenant's time
     * @param target where it is on its way to; equal to {@code now} when at rest
     */
    public record TestClock(Instant now, Instant target) {}
}
