package dev.zetel.directory.provisioning;

import dev.zetel.directory.tenant.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant as the operator sees it. */
@Schema(name = "Tenant")
record TenantView(
        UUID id,
        @Schema(examples = "Contoso") String displayName,
        @Schema(examples = "contoso.example") String defaultDomain,
        @Schema(examples = "DE") String countryLetterCode,
        @Schema(examples = "true") boolean sandbox,
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
