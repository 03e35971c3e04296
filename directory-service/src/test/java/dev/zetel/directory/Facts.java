package dev.zetel.directory;

import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.contracts.Fact;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** Brings facts to the consumers of this service, as the delivery would. */
@ApplicationScoped
public class Facts {

    private final List<FactConsumer<?>> consumers;
    private final TenantBarrier barrier;

    Facts(@All List<FactConsumer<?>> consumers, TenantBarrier barrier) {
        this.consumers = consumers;
        this.barrier = barrier;
    }

    @ActivateRequestContext
    @Transactional
    public void deliver(Fact fact) {
        barrier.acrossTenants();
        var taken = consumers.stream()
                .filter(consumer -> consumer.topic().family().isInstance(fact))
                .toList();
        taken.forEach(consumer -> consume(consumer, fact));
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("Nobody takes " + fact);
        }
    }

    @ActivateRequestContext
    @Transactional
    public void forget(Class<? extends Fact> family, String key) {
        barrier.acrossTenants();
        consumers.stream()
                .filter(consumer -> consumer.topic().family().equals(family))
                .forEach(consumer -> consumer.forget(key));
    }

    @ActivateRequestContext
    @Transactional
    public OptionalLong revision(Class<? extends Fact> family, String key) {
        barrier.acrossTenants();
        return consumers.stream()
                .filter(consumer -> consumer.topic().family().equals(family))
                .findFirst()
                .orElseThrow()
                .revisionOf(key);
    }

    private static <F extends Fact> void consume(FactConsumer<F> consumer, Fact fact) {
        consumer.consume(List.of(consumer.topic().family().cast(fact)));
    }
}
