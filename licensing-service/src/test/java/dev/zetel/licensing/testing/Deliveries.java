package dev.zetel.licensing.testing;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.projection.Projections;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.contracts.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings facts to every consumer of their topic, as the broker would. */
@ApplicationScoped
public class Deliveries {

    private final Projections projections;
    private final TenantBarrier barrier;
    private final Actor actor;

    Deliveries(Projections projections, TenantBarrier barrier, Actor actor) {
        this.projections = projections;
        this.barrier = barrier;
        this.actor = actor;
    }

    @ActivateRequestContext
    @Transactional
    public void deliver(Fact fact) {
        barrier.acrossTenants();
        actor.isMovedBy("user:somebody", "test-1");
        projections.consumers().forEach(consumer -> offer(consumer, fact));
    }

    private static <F extends Fact> void offer(FactConsumer<F> consumer, Fact fact) {
        if (consumer.topic().family().isInstance(fact)) {
            consumer.consume(List.of(consumer.topic().family().cast(fact)));
        }
    }
}
