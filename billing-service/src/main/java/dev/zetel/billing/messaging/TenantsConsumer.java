package dev.zetel.billing.messaging;

import dev.zetel.billing.scheduler.AdvanceToTestClock;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.consumer.EventConsumer;
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

/** Lets subscriptions follow the clocks of their tenants, and webhooks and mails go with them. */
@ApplicationScoped
class TenantsConsumer implements EventConsumer<TenantEvent> {

    private final AdvanceToTestClock advanceToTestClock;
    private final TenantClocks clocks;
    private final Webhooks webhooks;
    private final Mails mails;

    TenantsConsumer(AdvanceToTestClock advanceToTestClock, TenantClocks clocks, Webhooks webhooks, Mails mails) {
        this.advanceToTestClock = advanceToTestClock;
        this.clocks = clocks;
        this.webhooks = webhooks;
        this.mails = mails;
    }

    @Override
    public Topic<TenantEvent> topic() {
        return Topics.TENANTS;
    }

    @Override
    public boolean transactionPerKey() {
        return true;
    }

    @Override
    public void consume(List<TenantEvent> newest) {
        newest.forEach(event -> advanceToTestClock.follow(event.tenant()));
    }

    @Override
    public void onTombstone(String key) {
        clocks.forget(tenant(key));
        webhooks.deleteAll(tenant(key));
        mails.deleteAll(tenant(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return clocks.revision(tenant(key));
    }

    private static TenantId tenant(String key) {
        return new TenantId(UUID.fromString(key));
    }
}
