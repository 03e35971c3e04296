package dev.zetel.local.demo;

import dev.zetel.local.stack.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who acts in a sandbox: the operator, and an administrator for each role of the role table. */
public enum DemoAccount {
    OPERATOR("", new Person("Zetel", "Operator", "")),
    GLOBAL("62e90394-69f5-4237-9190-012177145e10", new Person("Greta", "Lindqvist", "SE")),
    BILLING("b0f54661-2d74-4c50-afa3-1ec803f12efe", new Person("Bruno", "Keller", "DE")),
    USER("fe930be7-5e62-47db-91af-98c3a49a38b1", new Person("Uma", "Natarajan", "IN")),
    SERVICE("f023fd81-a637-4b56-95fd-791ac0226033", new Person("Selma", "Okafor", "GB")),
    PASSWORD("966707d0-3269-4727-9be2-8c3a10f19b9d", new Person("Paulo", "Ferreira", "BR"));

    private final String roleTemplateId;
    private final Person person;

    DemoAccount(String roleTemplateId, Person person) {
        this.roleTemplateId = roleTemplateId;
        this.person = person;
    }

    public static DemoAccount named(String label) {
        return Arrays.stream(values())
                .filter(account -> account.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + label + "; there are "
                        + Arrays.stream(values()).map(DemoAccount::label).collect(Collectors.joining(", "))));
    }

    /** Those who belong to the tenant: all but the operator. */
    public static List<DemoAccount> administrators() {
        return Arrays.stream(values()).filter(account -> account != OPERATOR).toList();
    }

    /** As it is named on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String roleTemplateId() {
        return roleTemplateId;
    }

    public Person person() {
        return person;
    }

    /** In the tenant of a domain; the operator belongs to none. */
    public String token(Identity identity, String domain) {
        return this == OPERATOR
                ? identity.tokenOfApplication(Identity.OPERATOR)
                : identity.tokenOfPerson(person.userPrincipalName(domain));
    }
}
