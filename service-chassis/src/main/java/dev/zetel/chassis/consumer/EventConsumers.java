package dev.zetel.chassis.consumer;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.contracts.DomainEvent;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Starts and stops a loop for each consumer of the service. */
@ApplicationScoped
public class EventConsumers {

    private final List<EventConsumer<?>> consumers;
    private final Messaging messaging;
    private final ConsumerLoops loops;
    private final List<ConsumerLoop<?>> running = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    EventConsumers(@All List<EventConsumer<?>> consumers, Messaging messaging, ConsumerLoops loops) {
        this.consumers = consumers;
        this.messaging = messaging;
        this.loops = loops;
    }

    public List<EventConsumer<?>> all() {
        return consumers;
    }

    void start(@Observes StartupEvent event) {
        if (messaging.enabled()) {
            consumers.forEach(this::start);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running.forEach(ConsumerLoop::stop);
        for (var thread : threads) {
            thread.join(5_000);
        }
    }

    private <E extends DomainEvent> void start(EventConsumer<E> consumer) {
        var loop = loops.open(consumer);
        var thread = new Thread(loop, "consumer-" + consumer.name());
        running.add(loop);
        threads.add(thread);
        thread.start();
    }
}
