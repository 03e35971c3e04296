package dev.zetel.directory.profile;

import jakarta.persistence.Embeddable;

/** What may be known of a user besides the account; each property may be absent. */
@Embeddable
public record Profile(
        String givenName,
        String surname,
        String jobTitle,
        String department,
        String officeLocation,
        String mobilePhone,
        String businessPhone,
        String mail,
        String employeeId,
        String preferredLanguage,
        String usageLocation) {

    public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null, null, null, null);
}
