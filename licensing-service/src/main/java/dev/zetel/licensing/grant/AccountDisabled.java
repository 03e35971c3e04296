package dev.zetel.licensing.grant;

import dev.zetel.chassis.rest.Refusal;

/** Who may not sign in is given nothing. */
class AccountDisabled extends Refusal {

    AccountDisabled() {
        super("License assignment cannot be done for a user whose account is disabled.");
    }

    @Override
    public String target() {
        return "accountEnabled";
    }

    @Override
    public boolean restsOnProjection() {
        return true;
    }
}
