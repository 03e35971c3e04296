package dev.zetel.licensing.member;

import dev.zetel.chassis.error.Refusal;

/** A user who may not sign in is granted nothing. */
public class AccountDisabled extends Refusal {

    public AccountDisabled() {
        super("License assignment cannot be done for a user whose account is disabled.");
    }

    @Override
    public String target() {
        return "accountEnabled";
    }

    @Override
    public boolean basedOnProjection() {
        return true;
    }
}
