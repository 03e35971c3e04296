package dev.zetel.billing.testing;

import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.projection.Projections;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.Fact;
import dev.zetel.contracts.directory.AdministratorRolesEvent.AdministratorRolesChanged;
import dev.zetel.contracts.directory.AdministratorRolesState;
import dev.zetel.contracts.directory.TenantEvent.TenantChanged;
import dev.zetel.contracts.directory.TenantState;
import dev.zetel.contracts.directory.TenantState.TestClock;
import dev.zetel.contracts.directory.UserEvent.UserCreated;
import dev.zetel.contracts.directory.UserState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the service's consumers what the directory would tell them. */
@ApplicationScoped
public class Directory {

    private final Projections projections;
    private final TenantBarrier barrier;

    Directory(Projections projections, TenantBarrier barrier) {
        this.projections = projections;
        this.barrier = barrier;
    }

    /** An organisation in real time. */
    @ActivateRequestContext
    @Transactional
    public Organisation organisation() {
        return introduce(null);
    }

    /** An organisation with a clock of its own. */
    @ActivateRequestContext
    @Transactional
    public Organisation sandbox(Instant now) {
        return introduce(now);
    }

    @ActivateRequestContext
    @Transactional
    public void clockShows(Organisation organisation, Instant now, long revision) {
        tell(tenant(organisation.id(), now, revision));
    }

    private Organisation introduce(Instant clock) {
        var organisation = Organisation.invent();
        tell(tenant(organisation.id(), clock, 1));
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

    private void administrator(UUID tenant, UUID id, AdministratorRole role) {
        user(tenant, id);
        tell(new AdministratorRolesChanged(
                new AdministratorRolesState(id, tenant, List.of(role.templateId()), 1), Instant.EPOCH));
    }

    private void user(UUID tenant, UUID id) {
        tell(new UserCreated(
                new UserState(id, tenant, id + "@example.org", "A user", null, null, "NL", true, null, 1),
                Instant.EPOCH));
    }

    private static TenantChanged tenant(UUID id, Instant clock, long revision) {
        var testClock = clock == null ? null : new TestClock(clock, clock);
        return new TenantChanged(
                new TenantState(id, "An organisation", id + ".example", "NL", testClock, revision), Instant.EPOCH);
    }

    private void tell(Fact fact) {
        barrier.enter(new TenantId(fact.state().tenantId()));
        projections.consumers().forEach(consumer -> tell(consumer, fact));
    }

    private static <F extends Fact> void tell(FactConsumer<F> consumer, Fact fact) {
        if (consumer.topic().family().isInstance(fact)) {
            consumer.consume(List.of(consumer.topic().family().cast(fact)));
        }
    }
}
