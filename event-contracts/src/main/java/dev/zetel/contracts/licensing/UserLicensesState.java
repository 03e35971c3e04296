package dev.zetel.contracts.licensing;

import dev.zetel.contracts.AggregateState;
import java.util.List;
import java.util.UUID;

/**
 * What a user holds: at most one seat of each SKU.
 *
 * @param licenses by SKU id
 * @param removed whether the user is gone
 */
public record UserLicensesState(UUID userId, UUID tenantId, List<HeldLicense> licenses, boolean removed, long revision)
        implements AggregateState {

    @Override
    public String key() {
        return userId.toString();
    }
}
