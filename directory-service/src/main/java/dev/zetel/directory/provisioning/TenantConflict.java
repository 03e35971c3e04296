package dev.zetel.directory.provisioning;

import dev.zetel.chassis.error.Refusal;
import dev.zetel.chassis.tenancy.TenantId;

/** A tenant of that id was provisioned with another order. */
class TenantConflict extends Refusal {

    TenantConflict(TenantId tenant) {
        super(
                Kind.CONFLICT,
                "Tenant '" + tenant + "' exists and was provisioned with another order than this one.",
                "id");
    }
}
