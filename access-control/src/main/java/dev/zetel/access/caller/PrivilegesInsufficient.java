package dev.zetel.access.caller;

import dev.zetel.chassis.error.Refusal;

/** The caller is known but may not do this. */
public class PrivilegesInsufficient extends Refusal {

    public PrivilegesInsufficient() {
        super("Insufficient privileges to complete the operation.");
    }

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String code() {
        return "Authorization_RequestDenied";
    }

    @Override
    public String detail() {
        return null;
    }
}
