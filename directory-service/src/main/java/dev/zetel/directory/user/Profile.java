package dev.zetel.directory.user;

import jakarta.persistence.Embeddable;

/** What may be known of a user besides his account; each of it may be absent. */
@Embeddable
record Profile(
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

    static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null, null, null, null);
}
