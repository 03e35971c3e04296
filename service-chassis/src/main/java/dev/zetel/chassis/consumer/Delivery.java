package dev.zetel.chassis.consumer;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.actor.Actor.Cause;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands events to a consumer, in one transaction with how far it has read. */
@ApplicationScoped
class Delivery {

    private final TenantScope scope;
    private final Actor actor;
    private final ConsumerOffsets offsets;

    Delivery(TenantScope scope, Actor actor, ConsumerOffsets offsets) {
        this.scope = scope;
        this.actor = actor;
        this.offsets = offsets;
    }

    @ActivateRequestContext
    @Transactional
    <E extends DomainEvent> void processBatch(
            EventConsumer<E> consumer, List<InboundRecord<E>> newest, Map<Integer, Long> read) {
        scope.allTenants();
        actor.continueFromEach(newest.stream()
                .collect(Collectors.toMap(InboundRecord::key, one -> new Cause(one.actor(), one.eventId()))));
        var events = newest.stream()
                .filter(one -> !one.isTombstone())
                .map(InboundRecord::event)
                .toList();
        if (!events.isEmpty()) {
            consumer.consume(events);
        }
        newest.stream().filter(InboundRecord::isTombstone).forEach(one -> consumer.onTombstone(one.key()));
        offsets.advance(consumer.name(), read);
    }

    @ActivateRequestContext
    @Transactional
    <E extends DomainEvent> void processOne(EventConsumer<E> consumer, InboundRecord<E> one) {
        scope.allTenants();
        actor.continueFrom(one.actor(), one.eventId());
        if (one.isTombstone()) {
            consumer.onTombstone(one.key());
        } else {
            enterTenantOf(one.event());
            consumer.consume(List.of(one.event()));
        }
    }

    private void enterTenantOf(DomainEvent event) {
        var tenant = event.state().tenantId();
        if (tenant != null) {
            scope.restrictTo(new TenantId(tenant));
        }
    }
}
