package dev.zetel.access.projection;

import dev.zetel.contracts.directory.AdministratorRole;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The column {@code roles}: names with commas between them. */
final class RoleNames {

    private RoleNames() {}

    static Set<AdministratorRole> parsed(String names) {
        var roles = EnumSet.noneOf(AdministratorRole.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(AdministratorRole::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
