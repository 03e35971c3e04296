package dev.zetel.directory.role;

import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.rest.Refusal;

/** The user has this role. */
class RoleHeldAlready extends Refusal {

    RoleHeldAlready(AdministratorRole role) {
        super("A conflicting object is present in the directory: the user holds the role '" + role.displayName()
                + "' already.");
    }
}
