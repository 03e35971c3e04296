package dev.zetel.chassis.consumer;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.actor.Actor.Cause;
import dev.zetel.chassis.consumer.ConsumerOffsets.Move;
import dev.zetel.chassis.inbound.DeadLetters;
import dev.zetel.chassis.inbound.InboundRecord;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands events to a consumer, in one transaction with the position behind them. The position moves first: it holds its row
 * until the commit, so of two replicas with the same records the second waits and then changes nothing.
 */
@ApplicationScoped
class Delivery {

    private final TenantScope scope;
    private final Actor actor;
    private final ConsumerOffsets offsets;
    private final DeadLetters deadLetters;

    Delivery(TenantScope scope, Actor actor, ConsumerOffsets offsets, DeadLetters deadLetters) {
        this.scope = scope;
        this.actor = actor;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
    }

    @ActivateRequestContext
    @Transactional
    <E extends DomainEvent> void processBatch(
            EventConsumer<E> consumer, List<InboundRecord<E>> newest, Collection<Move> moves) {
        scope.allTenants();
        offsets.advance(consumer.topic(), moves);
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
    }

    @ActivateRequestContext
    @Transactional
    <E extends DomainEvent> void processOne(EventConsumer<E> consumer, InboundRecord<E> one, Move move) {
        scope.allTenants();
        offsets.advance(consumer.topic(), List.of(move));
        actor.continueFrom(one.actor(), one.eventId());
        if (one.isTombstone()) {
            consumer.onTombstone(one.key());
        } else {
            enterTenantOf(one.event());
            consumer.consume(List.of(one.event()));
        }
    }

    /** Under the same lock: of two replicas with the same record one makes a dead letter of it. */
    @ActivateRequestContext
    @Transactional(rollbackOn = Exception.class)
    void deadLetter(Topic<?> topic, ConsumerRecord<String, byte[]> source, Exception reason, Move move)
            throws ExecutionException, InterruptedException {
        offsets.advance(topic, List.of(move));
        deadLetters.send(source, reason);
    }

    private void enterTenantOf(DomainEvent event) {
        var tenant = event.state().tenantId();
        if (tenant != null) {
            scope.restrictTo(new TenantId(tenant));
        }
    }
}
