package dev.zetel.directory.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.PoolEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps from which seat on a pool does not reach: one event changes the state of all of its users. */
@ApplicationScoped
class PoolsConsumer implements EventConsumer<PoolEvent> {

    private static final String UPSERT = """
            insert into pool_coverage (tenant_id, sku_id, coverage_cutoff, access_cutoff, revision)
            select r."tenantId", r."skuId", r."coverageCutoff", r."accessCutoff", r.revision
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r("tenantId" uuid, "skuId" uuid, "coverageCutoff" bigint, "accessCutoff" bigint, revision bigint)
            on conflict (tenant_id, sku_id) do update
                set coverage_cutoff = excluded.coverage_cutoff, access_cutoff = excluded.access_cutoff, revision = excluded.revision
            where excluded.revision > pool_coverage.revision
            """;

    private final BatchStatement statements;
    private final Session session;

    PoolsConsumer(BatchStatement statements, Session session) {
        this.statements = statements;
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
        statements.run(UPSERT, newest.stream().map(PoolEvent::pool).toList());
    }

    @Override
    public void onTombstone(String key) {
        session.createNativeMutationQuery("delete from pool_coverage where tenant_id = :tenant and sku_id = :sku")
                .setParameter("tenant", part(key, 0))
                .setParameter("sku", part(key, 1))
                .executeUpdate();
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return ScalarQuery.query(
                        session,
                        "select revision from pool_coverage where tenant_id = :tenant and sku_id = :sku",
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
