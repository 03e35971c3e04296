package dev.zetel.licensing.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.notifications.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Keeps what the tenants are called, to be shown on their products, and lets webhooks go with their tenants. */
@ApplicationScoped
class TenantNamesConsumer implements EventConsumer<TenantEvent> {

    private static final String UPSERT = """
            insert into tenant_name (tenant_id, display_name, revision)
            select r."tenantId", r.name, r.revision
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("tenantId" uuid, name text, revision bigint)
            on conflict (tenant_id) do update set display_name = excluded.display_name, revision = excluded.revision
            where excluded.revision > tenant_name.revision
            """;

    private final BatchStatement statements;
    private final Webhooks webhooks;

    TenantNamesConsumer(BatchStatement statements, Webhooks webhooks) {
        this.statements = statements;
        this.webhooks = webhooks;
    }

    @Override
    public Topic<TenantEvent> topic() {
        return Topics.TENANTS;
    }

    @Override
    public String name() {
        return "tenant-names";
    }

    @Override
    public void consume(List<TenantEvent> newest) {
        statements.run(UPSERT, newest.stream().map(Row::of).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from tenant_name where tenant_id = :id", UUID.fromString(key));
        webhooks.deleteAll(new TenantId(UUID.fromString(key)));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from tenant_name where tenant_id = :id", UUID.fromString(key));
    }

    private record Row(UUID tenantId, String name, long revision) {

        static Row of(TenantEvent event) {
            var tenant = event.tenant();
            return new Row(tenant.id(), tenant.displayName(), tenant.revision());
        }
    }
}
