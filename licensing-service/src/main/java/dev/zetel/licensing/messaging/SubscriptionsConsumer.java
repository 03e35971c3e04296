package dev.zetel.licensing.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.licensing.pool.FundPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Lets subscriptions fund their pools; that of an unknown product is kept and counts once its product arrives. */
@ApplicationScoped
class SubscriptionsConsumer implements EventConsumer<SubscriptionEvent> {

    private final FundPool fundPool;
    private final BatchStatement statements;

    SubscriptionsConsumer(FundPool fundPool, BatchStatement statements) {
        this.fundPool = fundPool;
        this.statements = statements;
    }

    @Override
    public Topic<SubscriptionEvent> topic() {
        return Topics.SUBSCRIPTIONS;
    }

    @Override
    public boolean transactionPerKey() {
        return true;
    }

    @Override
    public void consume(List<SubscriptionEvent> newest) {
        for (var event : newest) {
            var subscription = event.subscription();
            fundPool.fund(new TenantId(subscription.tenantId()), subscription, event.occurredAt());
        }
    }

    /** A tombstone follows a deletion, which has taken its seats out of the pool already. */
    @Override
    public void onTombstone(String key) {
        statements.delete(
                "delete from pool_funding where subscription_id = cast(:key as uuid) and status = 'DELETED'", key);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from pool_funding where subscription_id = cast(:key as uuid)", key);
    }
}
