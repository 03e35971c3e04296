package dev.zetel.chassis.projection;

import dev.zetel.chassis.Messaging;
import dev.zetel.chassis.ServiceName;
import dev.zetel.contracts.Fact;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Starts and stops a loop for each consumer of the service. */
@ApplicationScoped
public class Projections {

    private final List<FactConsumer<?>> consumers;
    private final Messaging messaging;
    private final ServiceName service;
    private final Delivery delivery;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final List<ConsumerLoop<?>> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Projections(
            @All List<FactConsumer<?>> consumers,
            Messaging messaging,
            ServiceName service,
            Delivery delivery,
            Positions positions,
            DeadLetters deadLetters) {
        this.consumers = consumers;
        this.messaging = messaging;
        this.service = service;
        this.delivery = delivery;
        this.positions = positions;
        this.deadLetters = deadLetters;
    }

    public List<FactConsumer<?>> consumers() {
        return consumers;
    }

    void start(@Observes StartupEvent event) {
        if (messaging.enabled()) {
            consumers.forEach(this::start);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(ConsumerLoop::stop);
        for (var thread : threads) {
            thread.join(5_000);
        }
    }

    private <F extends Fact> void start(FactConsumer<F> consumer) {
        var loop = new ConsumerLoop<>(consumer, kafka(consumer.name()), delivery, positions, deadLetters);
        var thread = new Thread(loop, "consumer-" + consumer.name());
        loops.add(loop);
        threads.add(thread);
        thread.start();
    }

    private KafkaConsumer<String, byte[]> kafka(String name) {
        var settings = messaging.clientSettings();
        settings.putAll(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                "zetel-" + service.name() + "." + name,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
