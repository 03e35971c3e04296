package dev.zetel.directory.provisioning;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.profile.UserRules;
import dev.zetel.directory.role.Administrators;
import dev.zetel.directory.tenant.Tenant;
import dev.zetel.directory.user.CreateUser;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** Sets up a tenant with its first account, which is a global administrator. */
@ApplicationScoped
class ProvisionTenant {

    /** What the operator's own rows have for a tenant. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final TenantRegister register;
    private final CreateUser createUser;
    private final Administrators administrators;
    private final TenantClock clock;
    private final Outbox outbox;

    ProvisionTenant(
            TenantRegister register,
            CreateUser createUser,
            Administrators administrators,
            TenantClock clock,
            Outbox outbox) {
        this.register = register;
        this.createUser = createUser;
        this.administrators = administrators;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    Tenant provision(ProvisionTenantRequest order) {
        var now = beginning(order);
        var id = id(order);
        var country = UserRules.country("countryLetterCode", order.countryLetterCode());
        var administrator =
                Objects.requireNonNullElseGet(order.firstAdministrator().id(), UUID::randomUUID);
        var organization = new Tenant.Organization(order.displayName(), order.defaultDomain(), country);
        var tenant = new Tenant(id, organization, order.sandbox() ? now : null, administrator);
        var event = tenant.provision(Fingerprint.of(order), now);
        register.add(tenant);
        outbox.record(event);
        createUser.create(id, administrator, order.firstAdministrator().user());
        outbox.record(administrators.findOrBegin(id, administrator).grant(AdministratorRole.GLOBAL_ADMINISTRATOR, now));
        Log.infof("tenant provisioned tenant=%s sandbox=%s", id, order.sandbox());
        return tenant;
    }

    private static TenantId id(ProvisionTenantRequest order) {
        if (NOBODY.equals(order.id())) {
            throw new RequestMalformed(
                    "The id of zeros is no tenant's. Give another one, or none to have one made.", "id");
        }
        return new TenantId(Objects.requireNonNullElseGet(order.id(), UUID::randomUUID));
    }

    private Instant beginning(ProvisionTenantRequest order) {
        if (order.testClock() == null) {
            return clock.realNow();
        }
        if (!order.sandbox()) {
            throw new RequestMalformed(
                    "Only a sandbox has a test clock. Set sandbox to true, or leave it out.", "testClock");
        }
        return order.testClock().truncatedTo(ChronoUnit.MICROS);
    }
}
