package dev.zetel.notifications.sending;

import dev.zetel.notifications.delivery.Attempt;
import dev.zetel.notifications.delivery.Channel;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** One loop for each channel, in every replica. */
@ApplicationScoped
public class DeliveryLoops {

    private final List<Channel<?>> channels;
    private final RecordOutcome recordOutcome;
    private List<? extends DeliveryLoop<?>> running = List.of();

    DeliveryLoops(@All List<Channel<?>> channels, RecordOutcome recordOutcome) {
        this.channels = channels;
        this.recordOutcome = recordOutcome;
    }

    public void start(@Observes StartupEvent event) {
        running = channels.stream().map(this::start).toList();
    }

    public void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var loop : running) {
            loop.stop();
        }
        running = List.of();
    }

    private <A extends Attempt> DeliveryLoop<A> start(Channel<A> channel) {
        var loop = new DeliveryLoop<>(channel, recordOutcome);
        loop.start();
        return loop;
    }
}
