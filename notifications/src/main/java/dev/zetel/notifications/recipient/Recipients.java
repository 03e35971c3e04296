package dev.zetel.notifications.recipient;

import dev.zetel.access.projection.Administrators;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The administrators of a tenant who may act on something. */
@ApplicationScoped
@Transactional
public class Recipients {

    private static final String FIND = """
            select a.address, o.display_name from mail_address a
            join organisation_name o on o.tenant_id = a.tenant_id
            where a.tenant_id = :tenant and a.user_id = :user
            """;

    private final Session session;
    private final Administrators administrators;

    Recipients(Session session, Administrators administrators) {
        this.session = session;
        this.administrators = administrators;
    }

    public List<UUID> allowedTo(TenantId tenant, String permission) {
        return administrators.allowedTo(tenant, permission);
    }

    /** Empty as long as the address or the organisation is unknown here. */
    public Optional<Recipient> find(TenantId tenant, UUID user) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .getResultStream()
                .findFirst()
                .map(row -> new Recipient(user, (String) row[0], (String) row[1]));
    }
}
