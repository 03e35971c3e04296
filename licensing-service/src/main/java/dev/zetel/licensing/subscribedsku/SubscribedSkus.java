package dev.zetel.licensing.subscribedsku;

import dev.zetel.chassis.sql.RecordQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.PoolState.Units;
import dev.zetel.licensing.pool.SeatPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The products that a tenant has bought and whose plans are known. */
@ApplicationScoped
class SubscribedSkus {

    private static final String OF_TENANT = """
            select p.tenant_id, p.sku_id, p.enabled, p.warning, p.reduced, p.suspended, p.locked_out, p.consumed,
                p.coverage_cutoff, p.access_cutoff, p.revision, k.revision,
                array(select f.subscription_id from pool_funding f
                    where f.tenant_id = p.tenant_id and f.sku_id = p.sku_id and f.status <> 'DELETED'
                    order by f.subscription_id),
                (select n.display_name from tenant_name n where n.tenant_id = p.tenant_id)
            from seat_pool p join sku k on k.sku_id = p.sku_id
            where p.tenant_id = :tenant
            """;

    private final Session session;

    SubscribedSkus(Session session) {
        this.session = session;
    }

    List<SubscribedSku> ofTenant(TenantId tenant) {
        return read(query(tenant, " order by k.part_number, k.sku_id"));
    }

    List<SubscribedSku> find(TenantId tenant, UUID sku) {
        return read(query(tenant, " and p.sku_id = :sku").setParameter("sku", sku));
    }

    private NativeQuery<Row> query(TenantId tenant, String which) {
        return RecordQuery.query(session, OF_TENANT + which, Row.class).setParameter("tenant", tenant.value());
    }

    private static List<SubscribedSku> read(NativeQuery<Row> query) {
        return query.getResultStream().map(Row::sku).toList();
    }

    private record Row(
            UUID tenantId,
            UUID skuId,
            long enabled,
            long warning,
            long reduced,
            long suspended,
            long lockedOut,
            long consumed,
            Long coverageCutoff,
            Long accessCutoff,
            long revision,
            long skuRevision,
            List<UUID> subscriptions,
            String tenantName) {

        SubscribedSku sku() {
            var units = new Units(enabled, warning, reduced, suspended, lockedOut);
            var pool = new SeatPool(tenantId, skuId, units, consumed, coverageCutoff, accessCutoff, revision);
            return new SubscribedSku(pool, skuRevision, subscriptions, tenantName);
        }
    }
}
