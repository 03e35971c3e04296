package dev.zetel.directory.user;

import dev.zetel.chassis.error.Refusal;

/** Somebody has this name already; names are unique everywhere. */
class UserPrincipalNameTaken extends Refusal {

    UserPrincipalNameTaken(String name) {
        super(
                "Another object with the same value for property userPrincipalName already exists: '" + name + "'.",
                "userPrincipalName");
    }
}
