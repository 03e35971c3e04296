package dev.zetel.directory.role;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.contracts.directory.AdministratorRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The roles that there are. */
public final class Roles {

    private Roles() {}

    public static List<AdministratorRole> all() {
        return Arrays.asList(AdministratorRole.values());
    }

    public static Optional<AdministratorRole> find(String templateId) {
        try {
            return AdministratorRole.ofTemplate(UUID.fromString(templateId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static AdministratorRole require(String templateId) {
        return find(templateId).orElseThrow(() -> ResourceUnknown.owned(templateId));
    }
}
