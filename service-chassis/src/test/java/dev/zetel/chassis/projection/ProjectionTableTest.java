package dev.zetel.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.UserEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@ActivateRequestContext
class ProjectionTableTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    ProjectionTable<UserEvent> table;

    @Inject
    TenantScope scope;

    @Inject
    Database database;

    @Test
    void keepsARowOfTheColumnsThatARecordHas() {
        consume(Events.user(tenant, user, true, 1), Events.user(tenant, other, false, 1));

        assertThat(row(user)).isEqualTo(tenant + "|A|t|[\"A\", \"B\"]|1");
        assertThat(row(other)).isEqualTo(tenant + "|A|f|[\"A\", \"B\"]|1");
    }

    @Test
    void replacesARowByANewerOneOnly() {
        consume(Events.user(tenant, user, false, 2));

        consume(Events.user(tenant, user, true, 1));
        assertThat(row(user)).contains("|f|").endsWith("|2");
        consume(Events.user(tenant, user, true, 2));
        assertThat(row(user)).contains("|f|").endsWith("|2");
        consume(Events.user(tenant, user, true, 3));
        assertThat(row(user)).contains("|t|").endsWith("|3");
    }

    @Test
    void erasesTheRowOfATombstoneAndNoOther() {
        consume(Events.user(tenant, user, true, 1), Events.user(tenant, other, true, 1));

        inTransaction(() -> table.onTombstone(user.toString()));

        assertThat(row(user)).isNull();
        assertThat(row(other)).isNotNull();
    }

    @Test
    void knowsTheRevisionOfARow() {
        consume(Events.user(tenant, user, true, 7));

        inTransaction(() -> {
            assertThat(table.revisionOf(user.toString())).hasValue(7);
            assertThat(table.revisionOf(other.toString())).isEmpty();
        });
    }

    @Test
    void readsAKeyOfSeveralPartsInTheirOrder() {
        var table = new RowTable<>("pool", Pool.class, "tenant_id", "sku_id");

        assertThat(table.upsert())
                .contains("on conflict (tenant_id, sku_id) do update set revision = excluded.revision");
        assertThat(table.delete())
                .isEqualTo("delete from pool where tenant_id = cast(split_part(:key, '/', 1) as uuid)"
                        + " and sku_id = cast(split_part(:key, '/', 2) as uuid)");
    }

    @Test
    void refusesAKeyThatIsNoId() {
        assertThatThrownBy(() -> inTransaction(() -> table.onTombstone("nobody")))
                .hasMessageContaining("nobody");
    }

    private void consume(UserEvent... events) {
        inTransaction(() -> table.consume(List.of(events)));
    }

    private void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            scope.allTenants();
            work.run();
        });
    }

    private String row(UUID id) {
        return database.read("select concat_ws('|', tenant_id, name, is_active, deleted_at, licenses, revision)"
                + " from user_row where user_id = '" + id + "'");
    }

    private record Pool(UUID tenantId, UUID skuId, long revision) {}
}
