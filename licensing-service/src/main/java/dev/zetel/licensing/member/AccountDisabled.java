package dev.zetel.licensing.member;

import dev.zetel.chassis.error.ProjectedRefusal;

/** A user who may not sign in is granted nothing. */
public class AccountDisabled extends ProjectedRefusal {

    public AccountDisabled() {
        super("License assignment cannot be done for a user whose account is disabled.", "accountEnabled");
    }
}
