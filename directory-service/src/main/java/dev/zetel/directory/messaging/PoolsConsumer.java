package dev.zetel.directory.messaging;

import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.projection.Upserts;
import dev.zetel.chassis.sql.SingleColumn;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.PoolEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps from which seat on a pool does not reach: one fact changes the state of all of its users. */
@ApplicationScoped
class PoolsConsumer implements FactConsumer<PoolEvent> {

    private static final String UPSERT = """
            insert into pool_line (tenant_id, sku_id, line, access_line, revision)
            select r."tenantId", r."skuId", r.line, r."accessLine", r.revision
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r("tenantId" uuid, "skuId" uuid, line bigint, "accessLine" bigint, revision bigint)
            on conflict (tenant_id, sku_id) do update
                set line = excluded.line, access_line = excluded.access_line, revision = excluded.revision
            where excluded.revision > pool_line.revision
            """;

    private final Upserts upserts;
    private final Session session;

    PoolsConsumer(Upserts upserts, Session session) {
        this.upserts = upserts;
        this.session = session;
    }

    @Override
    public Topic<PoolEvent> topic() {
        return Topics.POOLS;
    }

    @Override
    public String name() {
        return "pools";
    }

    @Override
    public void consume(List<PoolEvent> newest) {
        upserts.run(UPSERT, newest.stream().map(PoolEvent::pool).toList());
    }

    @Override
    public void forget(String key) {
        session.createNativeMutationQuery("delete from pool_line where tenant_id = :tenant and sku_id = :sku")
                .setParameter("tenant", part(key, 0))
                .setParameter("sku", part(key, 1))
                .executeUpdate();
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return SingleColumn.query(
                        session,
                        "select revision from pool_line where tenant_id = :tenant and sku_id = :sku",
                        Long.class)
                .setParameter("tenant", part(key, 0))
                .setParameter("sku", part(key, 1))
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The key is {@code tenantId/skuId}. */
    private static UUID part(String key, int index) {
        return UUID.fromString(key.split("/")[index]);
    }
}
