package dev.zetel.licensing.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.projection.ProjectionTable;
import dev.zetel.chassis.projection.RowTable;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.billing.ServicePlanState;
import dev.zetel.contracts.billing.SkuEvent;
import dev.zetel.licensing.sku.ServicePlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps the products that billing has published. */
@ApplicationScoped
class CatalogProjections {

    private final BatchStatement statements;

    CatalogProjections(BatchStatement statements) {
        this.statements = statements;
    }

    @Produces
    @Singleton
    EventConsumer<SkuEvent> skus() {
        var table = new RowTable<>("sku", SkuRow.class, "sku_id");
        return new ProjectionTable<>(statements, Topics.SKUS, table, SkuRow::of);
    }

    private record SkuRow(UUID skuId, String partNumber, String appliesTo, List<ServicePlan> plans, long revision) {

        static SkuRow of(SkuEvent event) {
            var sku = event.sku();
            var plans = sku.servicePlans().stream().map(SkuRow::plan).toList();
            return new SkuRow(sku.skuId(), sku.skuPartNumber(), sku.appliesTo(), plans, sku.revision());
        }

        private static ServicePlan plan(ServicePlanState plan) {
            return new ServicePlan(
                    plan.servicePlanId(),
                    plan.servicePlanName(),
                    plan.appliesTo(),
                    plan.availableCountries(),
                    plan.dependsOn(),
                    plan.excludes());
        }
    }
}
