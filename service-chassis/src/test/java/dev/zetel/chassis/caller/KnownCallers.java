package dev.zetel.chassis.caller;

import dev.zetel.chassis.tenancy.TenantBarrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** Users and their roles, as the directory's facts would bring them. */
@ApplicationScoped
class KnownCallers {

    private final Session session;
    private final TenantBarrier barrier;

    KnownCallers(Session session, TenantBarrier barrier) {
        this.session = session;
        this.barrier = barrier;
    }

    @ActivateRequestContext
    @Transactional
    void add(UUID tenant, UUID user, AdministratorRole role) {
        barrier.acrossTenants();
        session.createNativeMutationQuery("insert into known_user values (:tenant, :user, true, 1)")
                .setParameter("tenant", tenant)
                .setParameter("user", user)
                .executeUpdate();
        session.createNativeMutationQuery("insert into known_administrator values (:tenant, :user, :role, 1)")
                .setParameter("tenant", tenant)
                .setParameter("user", user)
                .setParameter("role", role.name())
                .executeUpdate();
    }
}
