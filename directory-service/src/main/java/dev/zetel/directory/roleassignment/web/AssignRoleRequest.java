package dev.zetel.directory.roleassignment.web;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.Roles;
import dev.zetel.directory.roleassignment.RoleAssignmentView;
import dev.zetel.directory.user.UserKey;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which role to assign to which user; the scope is the whole tenant, {@code /}. */
public record AssignRoleRequest(
        @Schema(required = true, examples = "5b3c1f0e-8a47-4d62-9c15-e07d2f6ab391")
        String principalId,

        @Schema(required = true, examples = "fe930be7-5e62-47db-91af-98c3a49a38b1")
        String roleDefinitionId,

        @Schema(examples = "/") String directoryScopeId) {

    UUID user() {
        return UserKey.requireId(present(principalId, "principalId"));
    }

    AdministratorRole role() {
        var id = present(roleDefinitionId, "roleDefinitionId");
        if (directoryScopeId != null && !directoryScopeId.equals(RoleAssignmentView.WHOLE_TENANT)) {
            throw new RequestMalformed(
                    "directoryScopeId must be '/': roles hold in the whole tenant.", "directoryScopeId");
        }
        return Roles.find(id)
                .orElseThrow(
                        () -> new RequestMalformed("There is no role definition '" + id + "'.", "roleDefinitionId"));
    }

    private static String present(String value, String property) {
        if (value == null) {
            throw new RequestMalformed("A value is required for property '" + property + "'.", property);
        }
        return value;
    }
}
