package dev.zetel.client;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import java.util.List;
import java.util.Map;

/** Users and their administrator roles. */
public record Directory(Api caller) {

    private static final String ROLE_ASSIGNMENTS = "/roleManagement/directory/roleAssignments";

    public Response create(NewUser user) {
        return caller.post("/users", new Enabled(true, user));
    }

    /** By id or by user principal name, with the licenses that the directory shows. */
    public User user(String idOrName) {
        return caller.get("/users/" + idOrName + "?$select=id,displayName,assignedLicenses,licenseAssignmentStates")
                .expect(200)
                .as(User.class);
    }

    public Response delete(String userId) {
        return caller.delete("/users/" + userId);
    }

    public Response restore(String userId) {
        return caller.post("/directory/deletedItems/" + userId + "/restore", Map.of());
    }

    public Response restore(String userId, String newUserPrincipalName) {
        return caller.post(
                "/directory/deletedItems/" + userId + "/restore", Map.of("newUserPrincipalName", newUserPrincipalName));
    }

    public Response assignRole(String userId, String roleTemplateId) {
        return caller.post(ROLE_ASSIGNMENTS, new RoleAssignment(userId, roleTemplateId, "/"));
    }

    public Response revokeRole(String userId, String roleTemplateId) {
        return caller.delete(ROLE_ASSIGNMENTS + "/" + roleTemplateId + "_" + userId);
    }

    public List<RoleAssignment> roleAssignments() {
        return caller.all(ROLE_ASSIGNMENTS, RoleAssignment.class);
    }

    /** With empty lists for what is not shown. */
    public record User(
            String id,
            String displayName,
            List<AssignedLicense> assignedLicenses,
            List<LicenseState> licenseAssignmentStates) {

        public User {
            assignedLicenses = assignedLicenses == null ? List.of() : assignedLicenses;
            licenseAssignmentStates = licenseAssignmentStates == null ? List.of() : licenseAssignmentStates;
        }
    }

    public record AssignedLicense(String skuId) {}

    public record LicenseState(String skuId, String state, String error) {}

    public record RoleAssignment(String principalId, String roleDefinitionId, String directoryScopeId) {}

    private record Enabled(
            boolean accountEnabled, @JsonUnwrapped NewUser user) {}
}
