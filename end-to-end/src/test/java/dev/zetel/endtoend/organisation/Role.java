package dev.zetel.endtoend.organisation;

import java.util.Locale;

/** The administrator roles of the role table (S13), and having none. */
public enum Role {
    GLOBAL("62e90394-69f5-4237-9190-012177145e10"),
    BILLING("b0f54661-2d74-4c50-afa3-1ec803f12efe"),
    USER("fe930be7-5e62-47db-91af-98c3a49a38b1"),
    SERVICE("f023fd81-a637-4b56-95fd-791ac0226033"),
    PASSWORD("966707d0-3269-4727-9be2-8c3a10f19b9d"),
    NONE(null);

    private final String templateId;

    Role(String templateId) {
        this.templateId = templateId;
    }

    public String templateId() {
        return templateId;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
