package dev.zetel.directory.role;

import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.PASSWORD_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.SERVICE_SUPPORT_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.USER_ADMINISTRATOR;

import dev.zetel.access.caller.PrivilegesInsufficient;
import dev.zetel.contracts.directory.AdministratorRole;
import java.util.Set;

/** Which administrators may lay hands on which accounts (S13). */
public final class AdministrationRules {

    private static final Set<AdministratorRole> WITHIN_REACH_OF_USER_ADMINISTRATORS =
            Set.of(SERVICE_SUPPORT_ADMINISTRATOR, PASSWORD_ADMINISTRATOR);

    private AdministrationRules() {}

    /** Whether callers with these roles may delete, disable, rename, re-mail or restore who has those. */
    public static boolean mayDispose(Set<AdministratorRole> caller, Set<AdministratorRole> target) {
        if (caller.contains(GLOBAL_ADMINISTRATOR)) {
            return true;
        }
        return caller.contains(USER_ADMINISTRATOR) && WITHIN_REACH_OF_USER_ADMINISTRATORS.containsAll(target);
    }

    public static void requireMayDispose(Set<AdministratorRole> caller, Set<AdministratorRole> target) {
        if (!mayDispose(caller, target)) {
            throw new PrivilegesInsufficient();
        }
    }
}
