package dev.zetel.directory.roleassignment;

import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.rest.RequestMalformed;
import dev.zetel.directory.role.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which role to give to whom; the scope is the whole tenant, {@code /}. */
public record AssignRoleRequest(
        @Schema(required = true) String principalId,
        @Schema(required = true) String roleDefinitionId,
        String directoryScopeId) {

    AdministratorRole role() {
        if (principalId == null || roleDefinitionId == null) {
            throw new RequestMalformed("A value is required for principalId and for roleDefinitionId.", "principalId");
        }
        if (directoryScopeId != null && !directoryScopeId.equals(RoleAssignmentView.WHOLE_TENANT)) {
            throw new RequestMalformed(
                    "directoryScopeId must be '/': roles hold in the whole tenant.", "directoryScopeId");
        }
        return Roles.find(roleDefinitionId)
                .orElseThrow(() -> new RequestMalformed(
                        "There is no role definition '" + roleDefinitionId + "'.", "roleDefinitionId"));
    }
}
