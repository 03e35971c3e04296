package dev.zetel.billing.testing;

import static dev.zetel.chassis.consumer.Deliveries.deliver;

import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.AdministratorRolesEvent.AdministratorRolesChanged;
import dev.zetel.contracts.directory.AdministratorRolesState;
import dev.zetel.contracts.directory.TenantEvent.TenantChanged;
import dev.zetel.contracts.directory.TenantState;
import dev.zetel.contracts.directory.TenantState.TestClock;
import dev.zetel.contracts.directory.UserEvent.UserCreated;
import dev.zetel.contracts.directory.UserState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Delivers to the service's consumers what the directory would publish. */
public final class Directory {

    private Directory() {}

    /** An organisation in real time. */
    public static Organisation organisation() {
        return introduce(null);
    }

    /** An organisation with a clock of its own. */
    public static Organisation sandbox(Instant now) {
        return introduce(now);
    }

    public static void clockShows(Organisation organisation, Instant now, long revision) {
        deliver(tenant(organisation.id(), now, revision));
    }

    private static Organisation introduce(Instant clock) {
        var organisation = Organisation.invent();
        deliver(tenant(organisation.id(), clock, 1));
        administrator(organisation.id(), organisation.globalAdministrator(), AdministratorRole.GLOBAL_ADMINISTRATOR);
        administrator(organisation.id(), organisation.billingAdministrator(), AdministratorRole.BILLING_ADMINISTRATOR);
        administrator(organisation.id(), organisation.userAdministrator(), AdministratorRole.USER_ADMINISTRATOR);
        administrator(
                organisation.id(),
                organisation.serviceAdministrator(),
                AdministratorRole.SERVICE_SUPPORT_ADMINISTRATOR);
        administrator(
                organisation.id(), organisation.passwordAdministrator(), AdministratorRole.PASSWORD_ADMINISTRATOR);
        user(organisation.id(), organisation.employee());
        return organisation;
    }

    private static void administrator(UUID tenant, UUID id, AdministratorRole role) {
        user(tenant, id);
        deliver(new AdministratorRolesChanged(
                new AdministratorRolesState(id, tenant, List.of(role.templateId()), 1), Instant.EPOCH));
    }

    private static void user(UUID tenant, UUID id) {
        deliver(new UserCreated(
                new UserState(id, tenant, id + "@example.org", "A user", null, null, "NL", true, null, 1),
                Instant.EPOCH));
    }

    private static TenantChanged tenant(UUID id, Instant clock, long revision) {
        var testClock = clock == null ? null : new TestClock(clock, clock);
        return new TenantChanged(
                new TenantState(id, "An organisation", id + ".example", "NL", testClock, revision), Instant.EPOCH);
    }
}
