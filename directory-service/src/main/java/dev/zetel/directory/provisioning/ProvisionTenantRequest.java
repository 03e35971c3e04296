package dev.zetel.directory.provisioning;

import dev.zetel.directory.profile.UserProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * The operator's order for a tenant.
 *
 * @param id given where an identity provider must know it beforehand, else made
 * @param testClock when the clock of a sandbox begins, else now
 */
public record ProvisionTenantRequest(
        UUID id,
        String displayName,
        String defaultDomain,
        String countryLetterCode,
        boolean sandbox,
        Instant testClock,
        FirstAdministrator firstAdministrator) {

    /** The tenant's first account, which is a global administrator. */
    public record FirstAdministrator(
            UUID id,
            String displayName,
            String mailNickname,
            String userPrincipalName,
            String givenName,
            String surname,
            String mail,
            String preferredLanguage,
            String usageLocation) {

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
