package dev.zetel.directory.roleassignment;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.Roles;
import dev.zetel.directory.user.UserKey;
import java.util.UUID;

/** Who holds which role. */
public record AssignmentId(AdministratorRole role, UUID user) {

    public static AssignmentId read(String text) {
        var parts = text.split("_");
        if (parts.length != 2) {
            throw ResourceUnknown.owned(text);
        }
        return new AssignmentId(Roles.require(parts[0]), UserKey.requireId(parts[1]));
    }

    @Override
    public String toString() {
        return role.templateId() + "_" + user;
    }
}
