package dev.zetel.contracts.directory;

import dev.zetel.contracts.AggregateState;
import java.util.List;
import java.util.UUID;

/**
 * All administrator roles of a user; none once the user is deleted.
 */
public record AdministratorRolesState(UUID userId, UUID tenantId, List<UUID> roleTemplateIds, long revision)
        implements AggregateState {

    @Override
    public String key() {
        return userId.toString();
    }
}
