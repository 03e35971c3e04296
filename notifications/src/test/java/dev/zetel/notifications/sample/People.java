package dev.zetel.notifications.sample;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.consumer.EventConsumers;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.AdministratorRolesEvent.AdministratorRolesChanged;
import dev.zetel.contracts.directory.AdministratorRolesState;
import dev.zetel.contracts.directory.TenantEvent.TenantProvisioned;
import dev.zetel.contracts.directory.TenantState;
import dev.zetel.contracts.directory.UserEvent.UserChanged;
import dev.zetel.contracts.directory.UserState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Delivers to the consumers what the directory would publish. */
@ApplicationScoped
public class People {

    private final EventConsumers consumers;
    private final TenantScope scope;

    People(EventConsumers consumers, TenantScope scope) {
        this.consumers = consumers;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Transactional
    public void organisation(UUID tenant, String name) {
        deliver(new TenantProvisioned(
                new TenantState(tenant, name, tenant + ".example", "NL", null, 1), Instant.EPOCH));
    }

    /** Returns the user's id; a mail address of null leaves the user principal name. */
    @ActivateRequestContext
    @Transactional
    public UUID administrator(UUID tenant, String userPrincipalName, String mail, AdministratorRole... roles) {
        var user = UUID.randomUUID();
        deliver(user(tenant, user, userPrincipalName, mail, true, null, 1));
        roles(tenant, user, 1, roles);
        return user;
    }

    @ActivateRequestContext
    @Transactional
    public void roles(UUID tenant, UUID user, long revision, AdministratorRole... roles) {
        var templates =
                List.of(roles).stream().map(AdministratorRole::templateId).toList();
        deliver(new AdministratorRolesChanged(
                new AdministratorRolesState(user, tenant, templates, revision), Instant.EPOCH));
    }

    @ActivateRequestContext
    @Transactional
    public void disable(UUID tenant, UUID user, String name) {
        deliver(user(tenant, user, name, null, false, null, 2));
    }

    @ActivateRequestContext
    @Transactional
    public void delete(UUID tenant, UUID user, String name) {
        deliver(user(tenant, user, name, null, true, Instant.EPOCH, 2));
    }

    private static UserChanged user(
            UUID tenant, UUID id, String name, String mail, boolean enabled, Instant deleted, long revision) {
        return new UserChanged(
                new UserState(id, tenant, name, "A user", mail, null, "NL", enabled, deleted, revision), Instant.EPOCH);
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
