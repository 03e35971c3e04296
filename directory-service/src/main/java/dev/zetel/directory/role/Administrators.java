package dev.zetel.directory.role;

import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.AdministratorRole;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The administrators of each tenant. */
@ApplicationScoped
@Transactional
public class Administrators {

    private static final String OTHER_GLOBAL_ADMINISTRATORS = """
            select count(*) from administrator a
            join directory_user u on u.tenant_id = a.tenant_id and u.user_id = a.user_id
            where a.tenant_id = :tenant and a.user_id <> :user and u.account_enabled and u.deleted_date_time is null
              and :role = any(string_to_array(a.roles, ','))
            """;

    private final Rows rows;

    Administrators(Rows rows) {
        this.rows = rows;
    }

    public Optional<Administrator> find(TenantId tenant, UUID user) {
        return rows.find("tenantId = ?1 and userId = ?2", tenant.value(), user).singleResultOptional();
    }

    /** A user's roles, to be changed; the user row is already locked. */
    public Administrator findOrBegin(TenantId tenant, UUID user) {
        return find(tenant, user).orElseGet(() -> {
            var administrator = new Administrator(tenant, user);
            rows.persist(administrator);
            return administrator;
        });
    }

    /** Everybody who holds a role, by user id. */
    public List<Administrator> all(TenantId tenant) {
        return rows.list("tenantId = ?1 and length(roles) > 0 order by userId", tenant.value());
    }

    /** Who holds a role, by user id. */
    public List<UUID> holding(TenantId tenant, AdministratorRole role) {
        return all(tenant).stream()
                .filter(administrator -> administrator.holds(role))
                .map(Administrator::userId)
                .toList();
    }

    /** Refuses to remove the last user who can assign roles; only correct under the lock on the tenant's row. */
    public void requireAnotherThan(TenantId tenant, Administrator leaving) {
        if (leaving.holds(GLOBAL_ADMINISTRATOR) && others(tenant, leaving.userId()) == 0) {
            throw new LastGlobalAdministrator();
        }
    }

    private long others(TenantId tenant, UUID user) {
        return ScalarQuery.query(rows.getSession(), OTHER_GLOBAL_ADMINISTRATORS, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .setParameter("role", GLOBAL_ADMINISTRATOR.name())
                .getSingleResult();
    }

    /** Hidden here, because what it inherits does not ask for the tenant. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Administrator, UUID> {}
}
