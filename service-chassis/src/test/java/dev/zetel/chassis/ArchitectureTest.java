package dev.zetel.chassis;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.chassis")
                .layers(
                        "consistency",
                        "projection",
                        "consumer, outbox, unsent",
                        "http, inbound, odata, time",
                        "error, tenancy",
                        "actor, broker, openapi, sql")
                .crossTenant(
                        "consumer.ConsumerOffsets",
                        "outbox.OutboxMetrics",
                        "unsent.UnsentEvents",
                        "sql.BatchStatement",
                        "tenancy.TenantScope.allTenants",
                        "tenancy.TenantScope.party",
                        "tenancy.TenantScope.begin"));
    }
}
