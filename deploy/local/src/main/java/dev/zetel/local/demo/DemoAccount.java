package dev.zetel.local.demo;

import dev.zetel.local.client.Realm.LogIn;
import dev.zetel.local.stack.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who acts in the demo: the operator, and an administrator of the demo tenant for each role of the role table. */
public enum DemoAccount {
    OPERATOR("", "", "", ""),
    GLOBAL("62e90394-69f5-4237-9190-012177145e10", "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a01", "Greta", "Lindqvist"),
    BILLING("b0f54661-2d74-4c50-afa3-1ec803f12efe", "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a02", "Bruno", "Keller"),
    USER("fe930be7-5e62-47db-91af-98c3a49a38b1", "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a03", "Uma", "Natarajan"),
    SERVICE("f023fd81-a637-4b56-95fd-791ac0226033", "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a04", "Selma", "Okafor"),
    PASSWORD("966707d0-3269-4727-9be2-8c3a10f19b9d", "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a05", "Paulo", "Ferreira");

    private final String roleTemplateId;
    private final String objectId;
    private final String givenName;
    private final String surname;

    DemoAccount(String roleTemplateId, String objectId, String givenName, String surname) {
        this.roleTemplateId = roleTemplateId;
        this.objectId = objectId;
        this.givenName = givenName;
        this.surname = surname;
    }

    public static Optional<DemoAccount> named(String label) {
        return Arrays.stream(values())
                .filter(account -> account.label().equals(label))
                .findFirst();
    }

    /** The administrators: all but the operator, who belongs to no tenant. */
    public static List<DemoAccount> administrators() {
        return Arrays.stream(values()).filter(account -> account != OPERATOR).toList();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String roleTemplateId() {
        return roleTemplateId;
    }

    public String objectId() {
        return objectId;
    }

    public String displayName() {
        return givenName + " " + surname;
    }

    public String givenName() {
        return givenName;
    }

    public String surname() {
        return surname;
    }

    public String userPrincipalName() {
        return givenName.toLowerCase(Locale.ROOT) + "@" + DemoTenant.DOMAIN;
    }

    public String token(Identity identity) {
        return this == OPERATOR
                ? identity.tokenOfApplication(Identity.OPERATOR)
                : identity.tokenOfPerson(userPrincipalName());
    }

    LogIn logIn(String password) {
        return new LogIn(DemoTenant.ID, objectId, userPrincipalName(), givenName, surname, password);
    }
}
