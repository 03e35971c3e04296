package dev.zetel.chassis.caller;

import dev.zetel.chassis.sql.SingleColumn;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Tenants, users and roles as the facts of the directory tell of them. */
@ApplicationScoped
@IfBuildProperty(name = "zetel.callers", stringValue = "projected")
class ProjectedTenants implements KnownTenants {

    /** Who is of a tenant that is not known yet is not known either: it may have a clock of its own. */
    private static final String ROLES = """
            select coalesce(a.roles, '') from known_user u
            join known_tenant t on t.tenant_id = u.tenant_id
            left join known_administrator a on a.tenant_id = u.tenant_id and a.user_id = u.user_id
            where u.tenant_id = :tenant and u.user_id = :user and u.active
            """;

    private static final String TEST_CLOCK =
            "select clock_now from known_tenant where tenant_id = :tenant and clock_now is not null";

    private final Session session;

    ProjectedTenants(Session session) {
        this.session = session;
    }

    @Override
    @Transactional
    public Optional<Set<AdministratorRole>> rolesOf(TenantId tenant, UUID user) {
        return SingleColumn.query(session, ROLES, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .getResultStream()
                .findFirst()
                .map(ProjectedTenants::roles);
    }

    @Override
    @Transactional
    public Optional<Instant> testClock(TenantId tenant) {
        return SingleColumn.query(session, TEST_CLOCK, Instant.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean areProjected() {
        return true;
    }

    private static Set<AdministratorRole> roles(String names) {
        var roles = EnumSet.noneOf(AdministratorRole.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(AdministratorRole::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
