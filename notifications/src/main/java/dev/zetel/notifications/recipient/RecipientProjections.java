package dev.zetel.notifications.recipient;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.projection.ProjectionTable;
import dev.zetel.chassis.projection.RowTable;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.contracts.directory.UserEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps where users get mail and what organisations are called. Who administers them is known to access control. */
@ApplicationScoped
class RecipientProjections {

    private final BatchStatement statements;

    RecipientProjections(BatchStatement statements) {
        this.statements = statements;
    }

    @Produces
    @Singleton
    EventConsumer<UserEvent> addresses() {
        var table = new RowTable<>("mail_address", AddressRow.class, "user_id");
        return new ProjectionTable<>(statements, Topics.USERS, table, AddressRow::of);
    }

    @Produces
    @Singleton
    EventConsumer<TenantEvent> organisations() {
        var table = new RowTable<>("organisation_name", NameRow.class, "tenant_id");
        return new ProjectionTable<>(statements, Topics.TENANTS, table, NameRow::of);
    }

    private record AddressRow(UUID tenantId, UUID userId, String address, long revision) {

        static AddressRow of(UserEvent event) {
            var user = event.user();
            var address = user.mail() == null ? user.userPrincipalName() : user.mail();
            return new AddressRow(user.tenantId(), user.id(), address, user.revision());
        }
    }

    private record NameRow(UUID tenantId, String displayName, long revision) {

        static NameRow of(TenantEvent event) {
            var tenant = event.tenant();
            return new NameRow(tenant.id(), tenant.displayName(), tenant.revision());
        }
    }
}
