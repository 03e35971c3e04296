package dev.zetel.licensing.assignment;

import dev.zetel.chassis.error.ProjectedRefusal;

/** A user who may not sign in is granted nothing. */
class AccountDisabled extends ProjectedRefusal {

    AccountDisabled() {
        super("License assignment cannot be done for a user whose account is disabled.", "accountEnabled");
    }
}
