package dev.zetel.chassis.consumer;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What the service reads: one consumer for each topic, in which those of the service are joined, with a loop of its own. */
@ApplicationScoped
public class EventConsumers {

    private final List<EventConsumer<?>> consumers;
    private final Messaging messaging;
    private final ConsumerLoops loops;
    private final List<ConsumerThread<?>> running = new ArrayList<>();

    EventConsumers(@All List<EventConsumer<?>> consumers, Messaging messaging, ConsumerLoops loops) {
        this.consumers = consumers.stream().collect(Collectors.groupingBy(EventConsumer::topic)).values().stream()
                .<EventConsumer<?>>map(EventConsumers::join)
                .toList();
        this.messaging = messaging;
        this.loops = loops;
    }

    /** One for each topic that the service reads. */
    public List<EventConsumer<?>> all() {
        return consumers;
    }

    void start(@Observes StartupEvent event) {
        if (messaging.enabled()) {
            consumers.forEach(consumer -> running.add(loops.thread(consumer)));
            running.forEach(Thread::start);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running.forEach(ConsumerThread::end);
        for (var thread : running) {
            thread.join(5_000);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends DomainEvent> EventConsumer<E> join(List<EventConsumer<?>> ofOneTopic) {
        var parts = ofOneTopic.stream().map(part -> (EventConsumer<E>) part).toList();
        return parts.size() == 1 ? parts.get(0) : new Joined<>(parts.get(0).topic(), parts);
    }

    /** Has a transaction for each key as soon as one of them needs it. */
    private record Joined<E extends DomainEvent>(Topic<E> topic, List<EventConsumer<E>> parts)
            implements EventConsumer<E> {

        @Override
        public boolean transactionPerKey() {
            return parts.stream().anyMatch(EventConsumer::transactionPerKey);
        }

        @Override
        public void consume(List<E> newest) {
            parts.forEach(part -> part.consume(newest));
        }

        @Override
        public void onTombstone(String key) {
            parts.forEach(part -> part.onTombstone(key));
        }

        @Override
        public OptionalLong revisionOf(String key) {
            var oldest = parts.stream()
                    .mapToLong(part -> part.revisionOf(key).orElse(-1))
                    .min()
                    .getAsLong();
            return oldest < 0 ? OptionalLong.empty() : OptionalLong.of(oldest);
        }
    }
}
