package dev.zetel.billing.testing;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.consumer.EventConsumers;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.directory.AdministratorRole;
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

/** Delivers to the service's consumers what the directory would publish. */
@ApplicationScoped
public class Directory {

    private final EventConsumers consumers;
    private final TenantScope scope;

    Directory(EventConsumers consumers, TenantScope scope) {
        this.consumers = consumers;
        this.scope = scope;
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
        deliver(tenant(organisation.id(), now, revision));
    }

    private Organisation introduce(Instant clock) {
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

    private void administrator(UUID tenant, UUID id, AdministratorRole role) {
        user(tenant, id);
        deliver(new AdministratorRolesChanged(
                new AdministratorRolesState(id, tenant, List.of(role.templateId()), 1), Instant.EPOCH));
    }

    private void user(UUID tenant, UUID id) {
        deliver(new UserCreated(
                new UserState(id, tenant, id + "@example.org", "A user", null, null, "NL", true, null, 1),
                Instant.EPOCH));
    }

    private static TenantChanged tenant(UUID id, Instant clock, long revision) {
        var testClock = clock == null ? null : new TestClock(clock, clock);
        return new TenantChanged(
                new TenantState(id, "An organisation", id + ".example", "NL", testClock, revision), Instant.EPOCH);
    }

    private void deliver(DomainEvent event) {
        scope.restrictTo(new TenantId(event.state().tenantId()));
        consumers.all().forEach(consumer -> deliver(consumer, event));
    }

    private static <F extends DomainEvent> void deliver(EventConsumer<F> consumer, DomainEvent event) {
        if (consumer.topic().family().isInstance(event)) {
            consumer.consume(List.of(consumer.topic().family().cast(event)));
        }
    }
}
