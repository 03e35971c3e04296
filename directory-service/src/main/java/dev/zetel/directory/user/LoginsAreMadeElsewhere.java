package dev.zetel.directory.user;

import dev.zetel.chassis.rest.Refusal;

/** The directory knows who exists; how one proves it is the identity provider's matter. */
class LoginsAreMadeElsewhere extends Refusal {

    LoginsAreMadeElsewhere() {
        super(
                "passwordProfile is not supported: the directory makes the user, not his log-in. Leave it out and make the"
                        + " log-in at the identity provider, with the user's id in its attribute 'oid' and the tenant's in 'tid'.");
    }

    @Override
    public String target() {
        return "passwordProfile";
    }
}
