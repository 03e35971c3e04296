package dev.zetel.access.projection;

import dev.zetel.access.caller.CallerRoles;
import dev.zetel.access.permission.RoleNames;
import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TestClocks;
import dev.zetel.contracts.directory.AdministratorRole;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Roles of callers and test clocks of tenants, from the events of the directory. */
@ApplicationScoped
@IfBuildProperty(name = "zetel.callers", stringValue = "projected")
class ProjectedCallers implements CallerRoles, TestClocks {

    /** A user of a tenant that is not known yet is unknown too: the tenant may have a test clock. */
    private static final String ROLES = """
            select coalesce(a.roles, '') from known_user u
            join known_tenant t on t.tenant_id = u.tenant_id
            left join known_administrator a on a.tenant_id = u.tenant_id and a.user_id = u.user_id
            where u.tenant_id = :tenant and u.user_id = :user and u.active
            """;

    private static final String TEST_CLOCK =
            "select clock_now from known_tenant where tenant_id = :tenant and clock_now is not null";

    private final Session session;

    ProjectedCallers(Session session) {
        this.session = session;
    }

    @Override
    @Transactional
    public Optional<Set<AdministratorRole>> rolesOf(TenantId tenant, UUID user) {
        return ScalarQuery.query(session, ROLES, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .getResultStream()
                .findFirst()
                .map(RoleNames::read);
    }

    @Override
    @Transactional
    public Optional<Instant> now(TenantId tenant) {
        return ScalarQuery.query(session, TEST_CLOCK, Instant.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean areProjected() {
        return true;
    }
}
