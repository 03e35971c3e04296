package dev.zetel.billing.messaging;

import dev.zetel.billing.lifecycle.ReachClock;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.TenantEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Lets subscriptions follow the clocks of their tenants. */
@ApplicationScoped
class TenantsConsumer implements FactConsumer<TenantEvent> {

    private final ReachClock reachClock;
    private final TenantClocks clocks;

    TenantsConsumer(ReachClock reachClock, TenantClocks clocks) {
        this.reachClock = reachClock;
        this.clocks = clocks;
    }

    @Override
    public Topic<TenantEvent> topic() {
        return Topics.TENANTS;
    }

    @Override
    public String name() {
        return "tenant-clocks";
    }

    @Override
    public boolean oneKeyAtATime() {
        return true;
    }

    @Override
    public void consume(List<TenantEvent> newest) {
        newest.forEach(fact -> reachClock.follow(fact.tenant()));
    }

    @Override
    public void forget(String key) {
        clocks.forget(tenant(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return clocks.revision(tenant(key));
    }

    private static TenantId tenant(String key) {
        return new TenantId(UUID.fromString(key));
    }
}
