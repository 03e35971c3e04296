package dev.zetel.access.projection;

import dev.zetel.access.permission.RoleNames;
import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.projection.ProjectionTable;
import dev.zetel.chassis.projection.RowTable;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.AdministratorRolesEvent;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.contracts.directory.UserEvent;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps who may call: the tenants and their test clocks, the users, and who holds which administrator roles (S13). */
@ApplicationScoped
@IfBuildProperty(name = "zetel.callers", stringValue = "projected")
class DirectoryProjections {

    private final BatchStatement statements;

    DirectoryProjections(BatchStatement statements) {
        this.statements = statements;
    }

    @Produces
    @Singleton
    EventConsumer<TenantEvent> tenants() {
        var table = new RowTable<>("known_tenant", TenantRow.class, "tenant_id");
        return new ProjectionTable<>(statements, Topics.TENANTS, table, TenantRow::of);
    }

    @Produces
    @Singleton
    EventConsumer<UserEvent> users() {
        var table = new RowTable<>("known_user", UserRow.class, "user_id");
        return new ProjectionTable<>(statements, Topics.USERS, table, UserRow::of);
    }

    @Produces
    @Singleton
    EventConsumer<AdministratorRolesEvent> roles() {
        var table = new RowTable<>("known_administrator", AdministratorRow.class, "user_id");
        return new ProjectionTable<>(statements, Topics.ROLE_ASSIGNMENTS, table, AdministratorRow::of);
    }

    private record TenantRow(UUID tenantId, Instant clockNow, long revision) {

        static TenantRow of(TenantEvent event) {
            var tenant = event.tenant();
            var clock = tenant.testClock();
            return new TenantRow(tenant.id(), clock == null ? null : clock.now(), tenant.revision());
        }
    }

    private record UserRow(UUID tenantId, UUID userId, boolean active, long revision) {

        static UserRow of(UserEvent event) {
            var user = event.user();
            return new UserRow(user.tenantId(), user.id(), user.active(), user.revision());
        }
    }

    private record AdministratorRow(UUID tenantId, UUID userId, String roles, long revision) {

        static AdministratorRow of(AdministratorRolesEvent event) {
            var administrator = event.administrator();
            var roles = administrator.roleTemplateIds().stream()
                    .flatMap(id -> AdministratorRole.ofTemplate(id).stream())
                    .collect(Collectors.toSet());
            return new AdministratorRow(
                    administrator.tenantId(), administrator.userId(), RoleNames.write(roles), administrator.revision());
        }
    }
}
