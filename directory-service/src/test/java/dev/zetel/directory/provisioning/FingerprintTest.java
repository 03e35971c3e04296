package dev.zetel.directory.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.tenant.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID ADMINISTRATOR = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");
    private static final String STORED = "6c8fb7d19af8b2b9a134b2a6b02b265250cdcecaba7a2be304f307251c272e80";
    private static final String STORED_FORMERLY = "8ba8101bf5afb5b735968585468842eefcfc9391aacf5cc20505d84eced40550";

    @Test
    void staysTheSameForStoredTenants() {
        assertThat(Fingerprint.of(request("Contoso"))).isEqualTo(STORED);
        assertThat(Fingerprint.former(request("Contoso"))).isEqualTo(STORED_FORMERLY);
    }

    @Test
    void recognisesARepeatedRequest() {
        assertThat(Fingerprint.matches(provisionedWith(STORED), request("Contoso")))
                .isTrue();
        assertThat(Fingerprint.matches(provisionedWith(STORED), request("Fabrikam")))
                .isFalse();
    }

    @Test
    void recognisesATenantThatWasProvisionedBeforeFieldsWereNamed() {
        assertThat(Fingerprint.matches(provisionedWith(STORED_FORMERLY), request("Contoso")))
                .isTrue();
        assertThat(Fingerprint.matches(provisionedWith(STORED_FORMERLY), request("Fabrikam")))
                .isFalse();
    }

    @Test
    void keepsALineBreakInAValueApartFromTheNextField() {
        assertThat(Fingerprint.of(request("a\ndefaultDomain=b")))
                .isNotEqualTo(Fingerprint.of(request("a\\ndefaultDomain=b")));
    }

    private static Tenant provisionedWith(String fingerprint) {
        var organization = new Tenant.Organization("Contoso", "contoso.example", "DE");
        var tenant = new Tenant(new TenantId(ID), organization, NOW, ADMINISTRATOR);
        tenant.provision(fingerprint, NOW);
        return tenant;
    }

    private static ProvisionTenantRequest request(String displayName) {
        var first = new ProvisionTenantRequest.FirstAdministrator(
                ADMINISTRATOR, "Greta", "greta", "greta@contoso.example", null, null, null, null, "DE");
        return new ProvisionTenantRequest(ID, displayName, "contoso.example", "DE", true, NOW, first);
    }
}
