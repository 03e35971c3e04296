package dev.zetel.directory.roleassignment;

import dev.zetel.chassis.caller.AdministratorRole;
import java.util.UUID;

/** That a user holds a role, everywhere in the tenant. */
public record RoleAssignmentView(String id, UUID principalId, UUID roleDefinitionId, String directoryScopeId) {

    static final String WHOLE_TENANT = "/";

    static RoleAssignmentView of(UUID user, AdministratorRole role) {
        return new RoleAssignmentView(new AssignmentId(role, user).toString(), user, role.templateId(), WHOLE_TENANT);
    }
}
