package dev.zetel.billing.subscription;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Locks a subscription for a change, and first does what is already due, in case the scheduler comes
 * a moment later than the request.
 */
@ApplicationScoped
class SubscriptionLock {

    private final Subscriptions subscriptions;
    private final AdvanceSubscription advance;
    private final Actor actor;

    SubscriptionLock(Subscriptions subscriptions, AdvanceSubscription advance, Actor actor) {
        this.subscriptions = subscriptions;
        this.advance = advance;
        this.actor = actor;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Subscription lock(TenantId tenant, UUID id, String ifMatch, Instant now) {
        var subscription = subscriptions.lock(tenant, id).orElseThrow(() -> ResourceUnknown.owned(id));
        var caller = actor.name();
        actor.actAs("scheduler");
        advance.upTo(subscription, now);
        actor.actAs(caller);
        Etag.requireMatch(ifMatch, subscription.revision());
        return subscription;
    }
}
