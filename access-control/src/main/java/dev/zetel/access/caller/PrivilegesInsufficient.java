package dev.zetel.access.caller;

import dev.zetel.chassis.error.Refusal;

/** The caller is known but may not do this. */
public class PrivilegesInsufficient extends Refusal {

    public PrivilegesInsufficient() {
        super(Kind.FORBIDDEN, "Insufficient privileges to complete the operation.");
    }
}
