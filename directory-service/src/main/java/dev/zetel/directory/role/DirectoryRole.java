package dev.zetel.directory.role;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.contracts.directory.AdministratorRole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role as one of the directory's objects; each tenant has all of them, under the ids of their templates. */
public record DirectoryRole(
        @JsonProperty("@odata.type") @JsonInclude(JsonInclude.Include.NON_NULL)
        String type,

        UUID id,
        Instant deletedDateTime,
        @Schema(examples = "Buys and renews subscriptions.") String description,
        @Schema(examples = "Billing Administrator") String displayName,
        UUID roleTemplateId) {

    public static DirectoryRole of(AdministratorRole role) {
        return of(role, null);
    }

    /** For collections in which it stands beside objects of other kinds. */
    public static DirectoryRole typed(AdministratorRole role) {
        return of(role, "#microsoft.graph.directoryRole");
    }

    private static DirectoryRole of(AdministratorRole role, String type) {
        return new DirectoryRole(
                type, role.templateId(), null, description(role), role.displayName(), role.templateId());
    }

    public static String description(AdministratorRole role) {
        return switch (role) {
            case GLOBAL_ADMINISTRATOR -> "Does everything, and is the only one who assigns roles.";
            case BILLING_ADMINISTRATOR -> "Buys and renews subscriptions.";
            case USER_ADMINISTRATOR -> "Creates, edits and deletes users and assigns their licenses.";
            case SERVICE_SUPPORT_ADMINISTRATOR -> "Reads the tenant and opens service requests.";
            case PASSWORD_ADMINISTRATOR -> "Reads the tenant and opens service requests.";
        };
    }
}
