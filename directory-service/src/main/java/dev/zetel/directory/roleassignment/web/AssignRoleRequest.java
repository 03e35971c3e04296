package dev.zetel.directory.roleassignment.web;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.Roles;
import dev.zetel.directory.roleassignment.RoleAssignmentView;
import dev.zetel.directory.user.UserKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which role to assign to which user; the scope is the whole tenant, {@code /}. */
public record AssignRoleRequest(
        @Schema(examples = "5b3c1f0e-8a47-4d62-9c15-e07d2f6ab391") @NotNull
        String principalId,

        @Schema(examples = "fe930be7-5e62-47db-91af-98c3a49a38b1") @NotNull
        String roleDefinitionId,

        @Schema(examples = "/")
        @Pattern(regexp = RoleAssignmentView.WHOLE_TENANT, message = "must be '/': roles hold in the whole tenant")
        String directoryScopeId) {

    UUID user() {
        return UserKey.requireId(principalId);
    }

    AdministratorRole role() {
        return Roles.find(roleDefinitionId)
                .orElseThrow(() -> new RequestMalformed(
                        "There is no role definition '" + roleDefinitionId + "'.", "roleDefinitionId"));
    }
}
