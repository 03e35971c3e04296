package dev.zetel.directory.tenant;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The organisations, each found by its own id. */
@ApplicationScoped
@Transactional
public class Tenants {

    private final Rows rows;

    Tenants(Rows rows) {
        this.rows = rows;
    }

    public Optional<Tenant> find(TenantId tenant) {
        return rows.findByIdOptional(tenant.value());
    }

    /** The caller's own tenant, which exists because the caller does. */
    public Tenant get(TenantId tenant) {
        return find(tenant).orElseThrow(() -> ResourceUnknown.owned(tenant));
    }

    /** Locks the tenant's row: what must hold over all of its administrators is decided under it. */
    public Tenant lock(TenantId tenant) {
        return rows.findByIdOptional(tenant.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ResourceUnknown.owned(tenant));
    }

    /** Hidden here, as every repository's are. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Tenant, UUID> {}
}
