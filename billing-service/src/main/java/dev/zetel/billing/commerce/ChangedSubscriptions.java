package dev.zetel.billing.commerce;

import dev.zetel.billing.lifecycle.AdvanceSubscription;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.rest.Etag;
import dev.zetel.chassis.rest.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Where every change of a subscription begins: it is held, and has done what is due already, in case the scheduler comes
 * a moment later than the request.
 */
@ApplicationScoped
class ChangedSubscriptions {

    private final Subscriptions subscriptions;
    private final AdvanceSubscription advance;
    private final Actor actor;

    ChangedSubscriptions(Subscriptions subscriptions, AdvanceSubscription advance, Actor actor) {
        this.subscriptions = subscriptions;
        this.advance = advance;
        this.actor = actor;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Subscription lock(TenantId tenant, UUID id, String ifMatch, Instant now) {
        var subscription = subscriptions.lock(tenant, id).orElseThrow(() -> ResourceUnknown.owned(id));
        var caller = actor.name();
        actor.is("scheduler");
        advance.upTo(subscription, now);
        actor.is(caller);
        Etag.requireMatch(ifMatch, subscription.revision());
        return subscription;
    }
}
