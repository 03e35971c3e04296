package dev.zetel.access.permission;

import static dev.zetel.access.permission.Permissions.ASSIGN_LICENSES;
import static dev.zetel.access.permission.Permissions.ASSIGN_ROLES;
import static dev.zetel.access.permission.Permissions.BUY;
import static dev.zetel.access.permission.Permissions.CHANGE_USERS;
import static dev.zetel.access.permission.Permissions.DELETE_USERS;
import static dev.zetel.access.permission.Permissions.MOVE_TEST_CLOCK;
import static dev.zetel.access.permission.Permissions.OPEN_SERVICE_REQUEST;
import static dev.zetel.access.permission.Permissions.OPERATE;
import static dev.zetel.access.permission.Permissions.READ_ENTITLEMENTS;
import static dev.zetel.access.permission.Permissions.READ_SELF;
import static dev.zetel.access.permission.Permissions.READ_TENANT;

import dev.zetel.contracts.directory.AdministratorRole;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The role table (S13, S23, S40-S42): what each administrator role, and each role of an application, allows. */
public final class RolePermissions {

    private static final Map<String, String> APPLICATIONS =
            Map.of("Platform.Operate", OPERATE, "Entitlements.Read", READ_ENTITLEMENTS);

    private RolePermissions() {}

    public static Set<String> of(AdministratorRole role) {
        return switch (role) {
            case GLOBAL_ADMINISTRATOR ->
                Set.of(
                        READ_SELF,
                        READ_TENANT,
                        CHANGE_USERS,
                        DELETE_USERS,
                        ASSIGN_ROLES,
                        ASSIGN_LICENSES,
                        BUY,
                        OPEN_SERVICE_REQUEST,
                        MOVE_TEST_CLOCK);
            case BILLING_ADMINISTRATOR -> Set.of(READ_SELF, READ_TENANT, BUY, OPEN_SERVICE_REQUEST);
            case USER_ADMINISTRATOR ->
                Set.of(READ_SELF, READ_TENANT, CHANGE_USERS, DELETE_USERS, ASSIGN_LICENSES, OPEN_SERVICE_REQUEST);
            case SERVICE_SUPPORT_ADMINISTRATOR, PASSWORD_ADMINISTRATOR ->
                Set.of(READ_SELF, READ_TENANT, OPEN_SERVICE_REQUEST);
        };
    }

    /** What the roles allow together; all users may read what concerns themselves. */
    public static Set<String> of(Set<AdministratorRole> roles) {
        var permissions = new HashSet<>(Set.of(READ_SELF));
        roles.forEach(role -> permissions.addAll(of(role)));
        return permissions;
    }

    /** What the roles that a token names allow an application of the provider. */
    public static Set<String> ofApplication(Collection<String> roles) {
        return roles.stream()
                .filter(APPLICATIONS::containsKey)
                .map(APPLICATIONS::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any role gives it to a user; the others are for applications of the provider. */
    public static boolean isForUsers(String permission) {
        return of(EnumSet.allOf(AdministratorRole.class)).contains(permission);
    }
}
