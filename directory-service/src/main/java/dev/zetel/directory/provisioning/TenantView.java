package dev.zetel.directory.provisioning;

import dev.zetel.directory.tenant.Tenant;
import java.time.Instant;
import java.util.UUID;

/** A tenant as the operator sees it. */
record TenantView(
        UUID id,
        String displayName,
        String defaultDomain,
        String countryLetterCode,
        boolean sandbox,
        UUID firstAdministratorId,
        Instant createdDateTime) {

    static TenantView of(Tenant tenant) {
        return new TenantView(
                tenant.id().value(),
                tenant.displayName(),
                tenant.defaultDomain(),
                tenant.countryLetterCode(),
                tenant.isSandbox(),
                tenant.firstAdministratorId(),
                tenant.createdDateTime());
    }
}
