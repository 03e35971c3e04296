package dev.zetel.directory.roleassignment;

import dev.zetel.contracts.directory.AdministratorRole;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a user holds a role, everywhere in the tenant. */
@Schema(name = "RoleAssignment")
public record RoleAssignmentView(
        @Schema(examples = "b0f54661-2d74-4c50-afa3-1ec803f12efe_5b3c1f0e-8a47-4d62-9c15-e07d2f6ab391")
        String id,

        UUID principalId,
        UUID roleDefinitionId,
        @Schema(examples = WHOLE_TENANT) String directoryScopeId) {

    public static final String WHOLE_TENANT = "/";

    public static RoleAssignmentView of(UUID user, AdministratorRole role) {
        return new RoleAssignmentView(new AssignmentId(role, user).toString(), user, role.templateId(), WHOLE_TENANT);
    }
}
