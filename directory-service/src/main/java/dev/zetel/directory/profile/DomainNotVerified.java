package dev.zetel.directory.profile;

import dev.zetel.chassis.error.Refusal;

/** A userPrincipalName ends with a domain that belongs to the tenant. */
public class DomainNotVerified extends Refusal {

    DomainNotVerified(String verified) {
        super(
                "The domain portion of the userPrincipalName property is invalid. Use the verified domain '" + verified
                        + "' of the organization.",
                "userPrincipalName");
    }
}
