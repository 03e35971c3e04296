package dev.zetel.directory.provisioning;

import dev.zetel.directory.tenant.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All tenants, as only the operator sees them. */
@ApplicationScoped
@Transactional
class TenantRegister {

    private final Rows rows;

    TenantRegister(Rows rows) {
        this.rows = rows;
    }

    void add(Tenant tenant) {
        try {
            rows.persistAndFlush(tenant);
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
        return rows.find("tenantId > ?1 order by tenantId", after)
                .page(0, top + 1)
                .list();
    }

    /** Hidden here, as every repository's are. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Tenant, UUID> {}
}
