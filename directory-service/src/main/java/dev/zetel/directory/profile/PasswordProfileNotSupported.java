package dev.zetel.directory.profile;

import dev.zetel.chassis.error.Refusal;

/** The directory knows who exists; how one proves it is the identity provider's matter. */
class PasswordProfileNotSupported extends Refusal {

    PasswordProfileNotSupported() {
        super(
                "passwordProfile is not supported: the directory creates the user, not the log-in. Leave it out and make the"
                        + " log-in at the identity provider, with the user's id in its attribute 'oid' and the tenant's in 'tid'.",
                "passwordProfile");
    }
}
