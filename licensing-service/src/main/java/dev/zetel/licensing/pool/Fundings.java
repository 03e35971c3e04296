package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.pool.Funding.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What each subscription gives to its pool. */
@ApplicationScoped
public class Fundings {

    private final Rows rows;

    Fundings(Rows rows) {
        this.rows = rows;
    }

    public List<Funding> ofPool(TenantId tenant, UUID sku) {
        return rows.list("tenantId = ?1 and skuId = ?2 order by subscriptionId", tenant.value(), sku);
    }

    Optional<Funding> find(TenantId tenant, UUID sku, UUID subscription) {
        return rows.findByIdOptional(new Key(tenant.value(), sku, subscription));
    }

    /** Writes it at once: pools are summed up in SQL. */
    void save(TenantId tenant, Funding funding) {
        if (!funding.tenant().equals(tenant)) {
            throw new IllegalArgumentException("A funding of another tenant");
        }
        rows.persistAndFlush(funding);
    }

    /** Hidden here, because what it inherits does not ask for the tenant. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Funding, Key> {}
}
