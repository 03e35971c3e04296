package dev.zetel.licensing.pool;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.sql.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What each subscription gives to its pool. */
@ApplicationScoped
public class Fundings {

    private static final String OF_POOL = """
            select cast(jsonb_build_object('subscriptionId', subscription_id, 'status', status, 'seats', seats,
                'reduced', reduced, 'reducedSince', reduced_since, 'reducedUntil', reduced_until, 'lapsed', lapsed,
                'endedAs', ended_as, 'statusSince', status_since, 'nextLifecycleAt', next_lifecycle_at,
                'revision', revision) as text)
            from pool_funding where tenant_id = :tenant and sku_id = :sku order by subscription_id
            """;

    private static final String SAVE = """
            insert into pool_funding (tenant_id, sku_id, subscription_id, status, seats, reduced, reduced_since,
                reduced_until, lapsed, ended_as, status_since, next_lifecycle_at, revision)
            select :tenant, :sku, r."subscriptionId", r.status, r.seats, r.reduced, r."reducedSince", r."reducedUntil",
                r.lapsed, r."endedAs", r."statusSince", r."nextLifecycleAt", r.revision
            from jsonb_to_record(cast(:funding as jsonb)) as r("subscriptionId" uuid, status text, seats bigint,
                reduced bigint, "reducedSince" timestamptz, "reducedUntil" timestamptz, lapsed bigint, "endedAs" text,
                "statusSince" timestamptz, "nextLifecycleAt" timestamptz, revision bigint)
            on conflict (tenant_id, sku_id, subscription_id) do update set status = excluded.status,
                seats = excluded.seats, reduced = excluded.reduced, reduced_since = excluded.reduced_since,
                reduced_until = excluded.reduced_until, lapsed = excluded.lapsed, ended_as = excluded.ended_as,
                status_since = excluded.status_since, next_lifecycle_at = excluded.next_lifecycle_at,
                revision = excluded.revision
            """;

    private final Session session;
    private final JsonColumns rows;

    Fundings(Session session, JsonColumns rows) {
        this.session = session;
        this.rows = rows;
    }

    public List<Funding> ofPool(TenantId tenant, UUID sku) {
        var query = ScalarQuery.query(session, OF_POOL, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku);
        return rows.read(query, Funding.class);
    }

    Optional<Funding> find(TenantId tenant, UUID sku, UUID subscription) {
        return ofPool(tenant, sku).stream()
                .filter(funding -> funding.subscriptionId().equals(subscription))
                .findFirst();
    }

    void save(TenantId tenant, UUID sku, Funding funding) {
        session.createNativeMutationQuery(SAVE)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("funding", rows.write(funding))
                .executeUpdate();
    }
}
