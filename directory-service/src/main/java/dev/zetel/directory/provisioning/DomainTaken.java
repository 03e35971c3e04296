package dev.zetel.directory.provisioning;

import dev.zetel.chassis.error.Refusal;

/** A verified domain belongs to one tenant only. */
class DomainTaken extends Refusal {

    DomainTaken(String domain) {
        super(Kind.CONFLICT, "The domain '" + domain + "' belongs to another tenant.", "defaultDomain");
    }
}
