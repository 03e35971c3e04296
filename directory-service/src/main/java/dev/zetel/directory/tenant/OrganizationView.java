package dev.zetel.directory.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organisation as its administrators see it. */
@Schema(name = "Organization")
record OrganizationView(
        UUID id,
        @Schema(examples = "Contoso") String displayName,
        @Schema(examples = "DE") String countryLetterCode,
        Instant createdDateTime,
        List<VerifiedDomain> verifiedDomains) {

    /** A domain that belongs to the tenant, and to no other. */
    record VerifiedDomain(
            @Schema(examples = "contoso.example") String name,
            @Schema(examples = "true") boolean isDefault,
            @Schema(examples = "true") boolean isInitial) {}

    static OrganizationView of(Tenant tenant) {
        return new OrganizationView(
                tenant.id().value(),
                tenant.displayName(),
                tenant.countryLetterCode(),
                tenant.createdDateTime(),
                List.of(new VerifiedDomain(tenant.defaultDomain(), true, true)));
    }
}
