package dev.zetel.access.permission;

import static dev.zetel.access.permission.Permission.ASSIGN_LICENSES;
import static dev.zetel.access.permission.Permission.ASSIGN_ROLES;
import static dev.zetel.access.permission.Permission.BUY;
import static dev.zetel.access.permission.Permission.CHANGE_USERS;
import static dev.zetel.access.permission.Permission.DELETE_USERS;
import static dev.zetel.access.permission.Permission.MOVE_TEST_CLOCK;
import static dev.zetel.access.permission.Permission.OPEN_SERVICE_REQUEST;
import static dev.zetel.access.permission.Permission.READ_SELF;
import static dev.zetel.access.permission.Permission.READ_TENANT;

import dev.zetel.contracts.directory.AdministratorRole;
import java.util.EnumSet;
import java.util.Set;

/** The role table (S13, S23, S40-S42): what each administrator role allows. */
public final class RolePermissions {

    private RolePermissions() {}

    public static Set<Permission> of(AdministratorRole role) {
        return switch (role) {
            case GLOBAL_ADMINISTRATOR ->
                EnumSet.of(
                        READ_SELF,
                        READ_TENANT,
                        CHANGE_USERS,
                        DELETE_USERS,
                        ASSIGN_ROLES,
                        ASSIGN_LICENSES,
                        BUY,
                        OPEN_SERVICE_REQUEST,
                        MOVE_TEST_CLOCK);
            case BILLING_ADMINISTRATOR -> EnumSet.of(READ_SELF, READ_TENANT, BUY, OPEN_SERVICE_REQUEST);
            case USER_ADMINISTRATOR ->
                EnumSet.of(READ_SELF, READ_TENANT, CHANGE_USERS, DELETE_USERS, ASSIGN_LICENSES, OPEN_SERVICE_REQUEST);
            case SERVICE_SUPPORT_ADMINISTRATOR, PASSWORD_ADMINISTRATOR ->
                EnumSet.of(READ_SELF, READ_TENANT, OPEN_SERVICE_REQUEST);
        };
    }

    /** What the roles allow together; all users may read what concerns themselves. */
    public static Set<Permission> of(Set<AdministratorRole> roles) {
        var permissions = EnumSet.of(READ_SELF);
        roles.forEach(role -> permissions.addAll(of(role)));
        return permissions;
    }
}
