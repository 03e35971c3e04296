package dev.zetel.contracts.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The administrator roles of a tenant, by the id of their role template (S13). */
public enum AdministratorRole {
    GLOBAL_ADMINISTRATOR("Global Administrator", "62e90394-69f5-4237-9190-012177145e10"),
    BILLING_ADMINISTRATOR("Billing Administrator", "b0f54661-2d74-4c50-afa3-1ec803f12efe"),
    USER_ADMINISTRATOR("User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1"),
    SERVICE_SUPPORT_ADMINISTRATOR("Service Support Administrator", "f023fd81-a637-4b56-95fd-791ac0226033"),
    PASSWORD_ADMINISTRATOR("Password Administrator", "966707d0-3269-4727-9be2-8c3a10f19b9d");

    private final String displayName;
    private final UUID templateId;

    AdministratorRole(String displayName, String templateId) {
        this.displayName = displayName;
        this.templateId = UUID.fromString(templateId);
    }

    public String displayName() {
        return displayName;
    }

    public UUID templateId() {
        return templateId;
    }

    public static Optional<AdministratorRole> ofTemplate(UUID templateId) {
        return Arrays.stream(values())
                .filter(role -> role.templateId.equals(templateId))
                .findFirst();
    }
}
