package dev.zetel.access.projection;

import dev.zetel.access.permission.RoleNames;
import dev.zetel.access.permission.RolePermissions;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Who administers a tenant, from the events of the directory. */
@ApplicationScoped
public class Administrators {

    private static final String ACTIVE = """
            select a.user_id, a.roles from known_administrator a
            join known_user u on u.tenant_id = a.tenant_id and u.user_id = a.user_id
            where a.tenant_id = :tenant and u.active order by a.user_id
            """;

    private final Session session;

    Administrators(Session session) {
        this.session = session;
    }

    /** The users whose roles allow something; nobody who is disabled or deleted. */
    @Transactional
    public List<UUID> allowedTo(TenantId tenant, String permission) {
        return session.createNativeQuery(ACTIVE, Object[].class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .filter(row ->
                        RolePermissions.of(RoleNames.read((String) row[1])).contains(permission))
                .map(row -> (UUID) row[0])
                .toList();
    }
}
