package dev.zetel.access.projection;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.TenantEvent;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Keeps which tenants there are and what their test clocks show. */
@ApplicationScoped
@IfBuildProperty(name = "zetel.callers", stringValue = "projected")
class DirectoryTenantsProjection implements EventConsumer<TenantEvent> {

    private static final String UPSERT = """
            insert into known_tenant (tenant_id, clock_now, revision)
            select r."tenantId", r."clockNow", r.revision
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("tenantId" uuid, "clockNow" timestamptz, revision bigint)
            on conflict (tenant_id) do update set clock_now = excluded.clock_now, revision = excluded.revision
            where excluded.revision > known_tenant.revision
            """;

    private final BatchStatement statements;

    DirectoryTenantsProjection(BatchStatement statements) {
        this.statements = statements;
    }

    @Override
    public Topic<TenantEvent> topic() {
        return Topics.TENANTS;
    }

    @Override
    public String name() {
        return "known-tenants";
    }

    @Override
    public void consume(List<TenantEvent> newest) {
        statements.run(UPSERT, newest.stream().map(Row::of).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from known_tenant where tenant_id = :id", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from known_tenant where tenant_id = :id", UUID.fromString(key));
    }

    private record Row(UUID tenantId, Instant clockNow, long revision) {

        static Row of(TenantEvent event) {
            var tenant = event.tenant();
            var clock = tenant.testClock();
            return new Row(tenant.id(), clock == null ? null : clock.now(), tenant.revision());
        }
    }
}
