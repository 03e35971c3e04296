package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The access lines that users have not been told of yet. */
@ApplicationScoped
public class AccessLines {

    /** In no order, so that one of a million seats does not hold up the others; the claim lasts for the transaction. */
    private static final String CLAIM = """
            select t.tenant_id, t.sku_id, t.line, p.access_line
            from seat_pool p join access_told t on t.tenant_id = p.tenant_id and t.sku_id = p.sku_id
            where p.access_untold order by random() limit 1 for update of t skip locked
            """;

    private static final String LOSING = """
            select user_id, seq from seat
            where tenant_id = :tenant and sku_id = :sku and seq >= :now and seq < coalesce(:told, 9223372036854775807)
            order by seq desc limit :most
            """;

    private static final String REGAINING = """
            select user_id, seq from seat
            where tenant_id = :tenant and sku_id = :sku and seq >= :told and seq < coalesce(:now, 9223372036854775807)
            order by seq limit :most
            """;

    private static final String TELL =
            "update access_told set line = :line where tenant_id = :tenant and sku_id = :sku";

    private final Session session;
    private final SeatPools pools;

    AccessLines(Session session, SeatPools pools) {
        this.session = session;
        this.pools = pools;
    }

    public Optional<AccessLine> claim() {
        return session.createNativeQuery(CLAIM, Object[].class)
                .getResultStream()
                .findFirst()
                .map(row -> new AccessLine((UUID) row[0], (UUID) row[1], (Long) row[2], (Long) row[3]));
    }

    /** The next seats on the way, in the direction of the walk. */
    public List<AccessLine.Seat> next(TenantId tenant, AccessLine line) {
        return session.createNativeQuery(line.isLoss() ? LOSING : REGAINING, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", line.skuId())
                .setParameter("told", line.told(), Long.class)
                .setParameter("now", line.now(), Long.class)
                .setParameter("most", AccessLine.CHUNK)
                .getResultStream()
                .map(row -> new AccessLine.Seat((UUID) row[0], (long) row[1]))
                .toList();
    }

    public void tell(TenantId tenant, UUID sku, Long line) {
        session.createNativeMutationQuery(TELL)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("line", line, Long.class)
                .executeUpdate();
    }

    /** Ends the walk, unless the pool's line has moved on meanwhile. */
    public void arrived(TenantId tenant, AccessLine line) {
        pools.accessTold(tenant, line.skuId(), line.now());
    }
}
