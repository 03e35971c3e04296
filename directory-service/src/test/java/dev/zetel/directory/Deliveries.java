package dev.zetel.directory;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** Brings events to the consumers of this service, as the delivery would. */
@ApplicationScoped
public class Deliveries {

    private final List<EventConsumer<?>> consumers;
    private final TenantScope scope;

    Deliveries(@All List<EventConsumer<?>> consumers, TenantScope scope) {
        this.consumers = consumers;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Transactional
    public void deliver(DomainEvent event) {
        scope.allTenants();
        var taken = consumers.stream()
                .filter(consumer -> consumer.topic().family().isInstance(event))
                .toList();
        taken.forEach(consumer -> consume(consumer, event));
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("Nobody takes " + event);
        }
    }

    @ActivateRequestContext
    @Transactional
    public void forget(Class<? extends DomainEvent> family, String key) {
        scope.allTenants();
        consumers.stream()
                .filter(consumer -> consumer.topic().family().equals(family))
                .forEach(consumer -> consumer.onTombstone(key));
    }

    @ActivateRequestContext
    @Transactional
    public OptionalLong revision(Class<? extends DomainEvent> family, String key) {
        scope.allTenants();
        return consumers.stream()
                .filter(consumer -> consumer.topic().family().equals(family))
                .findFirst()
                .orElseThrow()
                .revisionOf(key);
    }

    private static <F extends DomainEvent> void consume(EventConsumer<F> consumer, DomainEvent event) {
        consumer.consume(List.of(consumer.topic().family().cast(event)));
    }
}
