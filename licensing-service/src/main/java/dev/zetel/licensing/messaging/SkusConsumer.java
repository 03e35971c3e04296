package dev.zetel.licensing.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.billing.ServicePlanState;
import dev.zetel.contracts.billing.SkuEvent;
import dev.zetel.licensing.sku.ServicePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Keeps the products that billing has published. */
@ApplicationScoped
class SkusConsumer implements EventConsumer<SkuEvent> {

    private static final String UPSERT = """
            insert into sku (sku_id, part_number, applies_to, plans, revision)
            select r."skuId", r."partNumber", r."appliesTo", r.plans, r.revision
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r("skuId" uuid, "partNumber" text, "appliesTo" text, plans jsonb, revision bigint)
            on conflict (sku_id) do update set part_number = excluded.part_number, applies_to = excluded.applies_to,
                plans = excluded.plans, revision = excluded.revision
            where excluded.revision > sku.revision
            """;

    private final BatchStatement statements;

    SkusConsumer(BatchStatement statements) {
        this.statements = statements;
    }

    @Override
    public Topic<SkuEvent> topic() {
        return Topics.SKUS;
    }

    @Override
    public String name() {
        return "skus";
    }

    @Override
    public void consume(List<SkuEvent> newest) {
        statements.run(UPSERT, newest.stream().map(Row::of).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from sku where sku_id = :id", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from sku where sku_id = :id", UUID.fromString(key));
    }

    private record Row(UUID skuId, String partNumber, String appliesTo, List<ServicePlan> plans, long revision) {

        static Row of(SkuEvent event) {
            var sku = event.sku();
            var plans = sku.servicePlans().stream().map(Row::plan).toList();
            return new Row(sku.skuId(), sku.skuPartNumber(), sku.appliesTo(), plans, sku.revision());
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
