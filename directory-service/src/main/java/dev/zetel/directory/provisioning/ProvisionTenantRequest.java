package dev.zetel.directory.provisioning;

import dev.zetel.directory.profile.UserProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The operator's order for a tenant.
 *
 * @param id given where an identity provider must know it beforehand, else made
 * @param testClock when the clock of a sandbox begins, else now
 */
public record ProvisionTenantRequest(
        @Schema(examples = "c2a7e4d1-3f58-4b96-a0d3-7e19b85c6f42")
        UUID id,

        @Schema(examples = "Contoso") @NotBlank @Size(max = 256)
        String displayName,

        @Schema(examples = "contoso.example")
        @NotNull
        @Pattern(regexp = DOMAIN, message = "must be a domain of at most 48 characters, such as contoso.example")
        String defaultDomain,

        @Schema(examples = "DE") String countryLetterCode,
        @Schema(examples = "true") boolean sandbox,
        @Schema(examples = "2031-01-01T00:00:00Z") Instant testClock,
        @NotNull FirstAdministrator firstAdministrator) {

    private static final String DOMAIN =
            "(?=.{1,48}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+";

    /** The tenant's first account, which is a global administrator. */
    public record FirstAdministrator(
            @Schema(examples = "8d1f6b20-94ce-4a73-b5e8-2c0a7f93d614")
            UUID id,

            @Schema(examples = "Greta Lindqvist") String displayName,
            @Schema(examples = "greta") String mailNickname,
            @Schema(examples = "greta@contoso.example") String userPrincipalName,
            @Schema(examples = "Greta") String givenName,
            @Schema(examples = "Lindqvist") String surname,

            @Schema(examples = "greta.lindqvist@contoso.example")
            String mail,

            @Schema(examples = "de-DE") String preferredLanguage,
            @Schema(examples = "DE") String usageLocation) {

        UserProperties user() {
            return new UserProperties(
                    true,
                    displayName,
                    mailNickname,
                    userPrincipalName,
                    givenName,
                    surname,
                    null,
                    null,
                    null,
                    null,
                    null,
                    mail,
                    null,
                    preferredLanguage,
                    usageLocation,
                    null);
        }
    }
}
