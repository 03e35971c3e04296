package dev.zetel.directory.role;

import dev.zetel.chassis.error.Refusal;
import dev.zetel.contracts.directory.AdministratorRole;

/** The user has this role. */
class RoleHeldAlready extends Refusal {

    RoleHeldAlready(AdministratorRole role) {
        super("A conflicting object is present in the directory: the user holds the role '" + role.displayName()
                + "' already.");
    }
}
