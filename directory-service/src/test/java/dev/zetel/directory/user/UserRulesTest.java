package dev.zetel.directory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.profile.Account;
import dev.zetel.directory.profile.DomainNotVerified;
import dev.zetel.directory.profile.UserRules;
import dev.zetel.directory.tenant.Tenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserRulesTest {

    private static final Tenant TENANT = new Tenant(
            new TenantId(UUID.randomUUID()),
            new Tenant.Organization("Contoso", "contoso.example", null),
            null,
            UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"anna@contoso.example", "o'hara@contoso.example", "a.b-c_d+e@CONTOSO.example"})
    void takesNamesWithinTheDomain(String name) {
        assertThatCode(() -> UserRules.checkName(TENANT, name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@contoso.example",
                "an na@contoso.example",
                "a@b@contoso.example",
                "anna/x@contoso.example"
            })
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> UserRules.checkName(TENANT, name)).isInstanceOf(RequestMalformed.class);
    }

    @Test
    void refusesANameOfAnotherDomain() {
        assertThatThrownBy(() -> UserRules.checkName(TENANT, "anna@fabrikam.example"))
                .isInstanceOf(DomainNotVerified.class);
    }

    @ParameterizedTest
    @CsvSource({"DE, DE", "de, DE", "GB, GB"})
    void s25TakesCountries(String given, String kept) {
        assertThat(UserRules.country("usageLocation", given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "UK", "DEU", "", " DE"})
    void s25RefusesWhatIsNoCountry(String given) {
        assertThatThrownBy(() -> UserRules.country("usageLocation", given)).isInstanceOf(RequestMalformed.class);
    }

    @Test
    void takesTextAsLongAsTheLimitAndNotLonger() {
        assertThatCode(() -> UserRules.check(called("x".repeat(256)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> UserRules.check(called("x".repeat(257)))).hasMessageContaining("256");
        assertThatThrownBy(() -> UserRules.check(called("  "))).isInstanceOf(RequestMalformed.class);
    }

    @Test
    void takesOneBusinessPhone() {
        assertThat(UserRules.businessPhone(List.of("+49 30 1"))).isEqualTo("+49 30 1");
        assertThat(UserRules.businessPhone(List.of())).isNull();
        assertThatThrownBy(() -> UserRules.businessPhone(List.of("1", "2"))).isInstanceOf(RequestMalformed.class);
    }

    private static Account called(String displayName) {
        return new Account("anna@contoso.example", displayName, "anna", true);
    }
}
