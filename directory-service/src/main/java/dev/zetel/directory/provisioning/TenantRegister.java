package dev.zetel.directory.provisioning;

import dev.zetel.directory.tenant.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All tenants, as only the operator sees them. */
@ApplicationScoped
@Transactional
class TenantRegister {

    private final Session session;

    TenantRegister(Session session) {
        this.session = session;
    }

    void add(Tenant tenant) {
        try {
            session.persist(tenant);
            session.flush();
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "domain_once" -> new DomainTaken(tenant.defaultDomain());
                case "tenant_pkey" -> new TenantConflict(tenant.id());
                default -> e;
            };
        }
    }

    /** One page by id, and one more where another page follows. */
    List<Tenant> page(UUID after, int top) {
        return session.createSelectionQuery("from Tenant where tenantId > :after order by tenantId", Tenant.class)
                .setParameter("after", after)
                .setMaxResults(top + 1)
                .list();
    }
}
