package dev.zetel.licensing.testing;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.consumer.EventConsumers;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings events to every consumer of their topic, as the broker would. */
@ApplicationScoped
public class Deliveries {

    private final EventConsumers consumers;
    private final TenantScope scope;
    private final Actor actor;

    Deliveries(EventConsumers consumers, TenantScope scope, Actor actor) {
        this.consumers = consumers;
        this.scope = scope;
        this.actor = actor;
    }

    @ActivateRequestContext
    @Transactional
    public void deliver(DomainEvent event) {
        scope.allTenants();
        actor.continueFrom("user:somebody", "test-1");
        consumers.all().forEach(consumer -> offer(consumer, event));
    }

    private static <F extends DomainEvent> void offer(EventConsumer<F> consumer, DomainEvent event) {
        if (consumer.topic().family().isInstance(event)) {
            consumer.consume(List.of(consumer.topic().family().cast(event)));
        }
    }
}
