package dev.zetel.directory.caller;

import dev.zetel.access.caller.CallerRoles;
import dev.zetel.access.permission.RoleNames;
import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TestClocks;
import dev.zetel.contracts.directory.AdministratorRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Tenants, users and roles as this service itself keeps them: never a moment behind. */
@ApplicationScoped
class DirectoryTenants implements CallerRoles, TestClocks {

    private static final String ROLES = """
            select coalesce(a.roles, '') from directory_user u
            left join administrator a on a.tenant_id = u.tenant_id and a.user_id = u.user_id
            where u.tenant_id = :tenant and u.user_id = :user and u.account_enabled and u.deleted_date_time is null
            """;

    private final Session session;

    DirectoryTenants(Session session) {
        this.session = session;
    }

    @Override
    @Transactional
    public Optional<Set<AdministratorRole>> rolesOf(TenantId tenant, UUID user) {
        return ScalarQuery.query(session, ROLES, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .uniqueResultOptional()
                .map(RoleNames::read);
    }

    @Override
    @Transactional
    public Optional<Instant> now(TenantId tenant) {
        return ScalarQuery.query(
                        session,
                        "select clock_now from tenant where tenant_id = :tenant and clock_now is not null",
                        Instant.class)
                .setParameter("tenant", tenant.value())
                .uniqueResultOptional();
    }

    @Override
    public boolean areProjected() {
        return false;
    }
}
