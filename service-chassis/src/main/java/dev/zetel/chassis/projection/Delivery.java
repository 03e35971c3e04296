package dev.zetel.chassis.projection;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.caller.Actor.Cause;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands facts to a consumer, in one transaction with how far it has read. */
@ApplicationScoped
class Delivery {

    private final TenantBarrier barrier;
    private final Actor actor;
    private final Positions positions;

    Delivery(TenantBarrier barrier, Actor actor, Positions positions) {
        this.barrier = barrier;
        this.actor = actor;
        this.positions = positions;
    }

    @ActivateRequestContext
    @Transactional
    <F extends Fact> void together(FactConsumer<F> consumer, List<Received<F>> newest, Map<Integer, Long> read) {
        barrier.acrossTenants();
        actor.areMovedBy(newest.stream()
                .collect(Collectors.toMap(Received::key, one -> new Cause(one.actor(), one.eventId()))));
        var facts = newest.stream()
                .filter(one -> !one.isTombstone())
                .map(Received::fact)
                .toList();
        if (!facts.isEmpty()) {
            consumer.consume(facts);
        }
        newest.stream().filter(Received::isTombstone).forEach(one -> consumer.forget(one.key()));
        positions.advance(consumer.name(), read);
    }

    @ActivateRequestContext
    @Transactional
    <F extends Fact> void alone(FactConsumer<F> consumer, Received<F> one) {
        barrier.acrossTenants();
        actor.isMovedBy(one.actor(), one.eventId());
        if (one.isTombstone()) {
            consumer.forget(one.key());
        } else {
            enterTenantOf(one.fact());
            consumer.consume(List.of(one.fact()));
        }
    }

    private void enterTenantOf(Fact fact) {
        var tenant = fact.state().tenantId();
        if (tenant != null) {
            barrier.enter(new TenantId(tenant));
        }
    }
}
