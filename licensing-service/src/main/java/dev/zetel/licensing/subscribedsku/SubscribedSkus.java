package dev.zetel.licensing.subscribedsku;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.sql.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The products that a tenant has bought and whose plans are known. */
@ApplicationScoped
class SubscribedSkus {

    private static final String OF_TENANT = """
            select cast(jsonb_build_object('skuRevision', k.revision,
                'tenantName', (select n.display_name from tenant_name n where n.tenant_id = p.tenant_id),
                'subscriptions', (select coalesce(jsonb_agg(f.subscription_id order by f.subscription_id), '[]')
                    from pool_funding f
                    where f.tenant_id = p.tenant_id and f.sku_id = p.sku_id and f.status <> 'DELETED'),
                'pool', jsonb_build_object('tenantId', p.tenant_id, 'skuId', p.sku_id, 'consumed', p.consumed,
                    'coverageCutoff', p.coverage_cutoff, 'accessCutoff', p.access_cutoff, 'revision', p.revision,
                    'units', jsonb_build_object('enabled', p.enabled, 'warning', p.warning, 'reduced', p.reduced,
                        'suspended', p.suspended, 'lockedOut', p.locked_out))) as text)
            from seat_pool p join sku k on k.sku_id = p.sku_id
            where p.tenant_id = :tenant
            """;

    private final Session session;
    private final JsonColumns rows;

    SubscribedSkus(Session session, JsonColumns rows) {
        this.session = session;
        this.rows = rows;
    }

    List<SubscribedSku> ofTenant(TenantId tenant) {
        var query = ScalarQuery.query(session, OF_TENANT + " order by k.part_number, k.sku_id", String.class)
                .setParameter("tenant", tenant.value());
        return rows.read(query, SubscribedSku.class);
    }

    List<SubscribedSku> find(TenantId tenant, UUID sku) {
        var query = ScalarQuery.query(session, OF_TENANT + " and p.sku_id = :sku", String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku);
        return rows.read(query, SubscribedSku.class);
    }
}
