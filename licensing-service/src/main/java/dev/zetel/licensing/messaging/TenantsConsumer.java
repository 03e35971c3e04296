package dev.zetel.licensing.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.projection.ProjectionTable;
import dev.zetel.chassis.projection.RowTable;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.notifications.mail.Mails;
import dev.zetel.notifications.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Keeps what the tenants are called, to be shown on their products, and lets webhooks and mails go with their tenants. */
@ApplicationScoped
class TenantsConsumer implements EventConsumer<TenantEvent> {

    private final EventConsumer<TenantEvent> names;
    private final Webhooks webhooks;
    private final Mails mails;

    TenantsConsumer(BatchStatement statements, Webhooks webhooks, Mails mails) {
        var table = new RowTable<>("tenant_name", NameRow.class, "tenant_id");
        this.names = new ProjectionTable<>(statements, Topics.TENANTS, table, NameRow::of);
        this.webhooks = webhooks;
        this.mails = mails;
    }

    @Override
    public Topic<TenantEvent> topic() {
        return Topics.TENANTS;
    }

    @Override
    public void consume(List<TenantEvent> newest) {
        names.consume(newest);
    }

    @Override
    public void onTombstone(String key) {
        names.onTombstone(key);
        var tenant = new TenantId(UUID.fromString(key));
        webhooks.deleteAll(tenant);
        mails.deleteAll(tenant);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return names.revisionOf(key);
    }

    private record NameRow(UUID tenantId, String displayName, long revision) {

        static NameRow of(TenantEvent event) {
            var tenant = event.tenant();
            return new NameRow(tenant.id(), tenant.displayName(), tenant.revision());
        }
    }
}
