package dev.zetel.directory.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.projection.ProjectionTable;
import dev.zetel.chassis.projection.RowTable;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.PoolEvent;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import dev.zetel.directory.license.HeldLicense;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps what users hold and from which seat on a pool does not reach: one event of a pool changes all of its users. */
@ApplicationScoped
class LicenseProjections {

    private final BatchStatement statements;

    LicenseProjections(BatchStatement statements) {
        this.statements = statements;
    }

    @Produces
    @Singleton
    EventConsumer<UserLicensesEvent> userLicenses() {
        var table = new RowTable<>("user_license", UserRow.class, "user_id");
        return new ProjectionTable<>(statements, Topics.USER_LICENSES, table, UserRow::of);
    }

    @Produces
    @Singleton
    EventConsumer<PoolEvent> pools() {
        var table = new RowTable<>("pool_coverage", PoolRow.class, "tenant_id", "sku_id");
        return new ProjectionTable<>(statements, Topics.POOLS, table, PoolRow::of);
    }

    private record UserRow(UUID tenantId, UUID userId, List<HeldLicense> licenses, long revision) {

        static UserRow of(UserLicensesEvent event) {
            var state = event.userLicenses();
            var licenses = state.removed()
                    ? List.<HeldLicense>of()
                    : state.licenses().stream().map(HeldLicense::of).toList();
            return new UserRow(state.tenantId(), state.userId(), licenses, state.revision());
        }
    }

    private record PoolRow(UUID tenantId, UUID skuId, Long coverageCutoff, Long accessCutoff, long revision) {

        static PoolRow of(PoolEvent event) {
            var pool = event.pool();
            return new PoolRow(
                    pool.tenantId(), pool.skuId(), pool.coverageCutoff(), pool.accessCutoff(), pool.revision());
        }
    }
}
