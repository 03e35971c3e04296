package dev.zetel.directory.role;

import dev.zetel.chassis.error.Refusal;

/** A tenant always keeps a global administrator whose account is enabled. */
class LastGlobalAdministrator extends Refusal {

    LastGlobalAdministrator() {
        super("This is the tenant's last global administrator. Make another user global administrator first.");
    }
}
