package dev.zetel.licensing.pool;

import dev.zetel.chassis.sql.RecordQuery;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The access cutoffs whose changes have not been published for every user yet. */
@ApplicationScoped
public class AccessCutoffs {

    /** In no order, so that one of a million seats does not hold up the others; the claim lasts for the transaction. */
    private static final String CLAIM = """
            select t.tenant_id, t.sku_id, t.access_cutoff, p.access_cutoff
            from seat_pool p join published_access t on t.tenant_id = p.tenant_id and t.sku_id = p.sku_id
            where p.access_publish_pending order by random() limit 1 for update of t skip locked
            """;

    private static final String LOSING = """
            select user_id, seq from seat
            where tenant_id = :tenant and sku_id = :sku and seq >= :current and seq < coalesce(:published, 9223372036854775807)
            order by seq desc limit :most
            """;

    private static final String REGAINING = """
            select user_id, seq from seat
            where tenant_id = :tenant and sku_id = :sku and seq >= :published and seq < coalesce(:current, 9223372036854775807)
            order by seq limit :most
            """;

    private static final String PUBLISH =
            "update published_access set access_cutoff = :cutoff where tenant_id = :tenant and sku_id = :sku";

    private final Session session;
    private final SeatPools pools;

    AccessCutoffs(Session session, SeatPools pools) {
        this.session = session;
        this.pools = pools;
    }

    public Optional<AccessCutoff> claim() {
        return RecordQuery.query(session, CLAIM, AccessCutoff.class)
                .getResultStream()
                .findFirst();
    }

    /** The next seats on the way, in the direction of the walk. */
    public List<AccessCutoff.Seat> next(TenantId tenant, AccessCutoff cutoff) {
        return RecordQuery.query(session, cutoff.isLoss() ? LOSING : REGAINING, AccessCutoff.Seat.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", cutoff.skuId())
                .setParameter("published", cutoff.published(), Long.class)
                .setParameter("current", cutoff.current(), Long.class)
                .setParameter("most", AccessCutoff.CHUNK)
                .getResultList();
    }

    public void publish(TenantId tenant, UUID sku, Long cutoff) {
        session.createNativeMutationQuery(PUBLISH)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("cutoff", cutoff, Long.class)
                .executeUpdate();
    }

    /** Ends the walk, unless the cutoff of the pool has moved meanwhile. */
    public void arrived(TenantId tenant, AccessCutoff cutoff) {
        pools.accessPublished(tenant, cutoff.skuId(), cutoff.current());
    }
}
