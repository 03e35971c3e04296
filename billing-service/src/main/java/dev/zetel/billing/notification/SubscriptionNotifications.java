package dev.zetel.billing.notification;

import dev.zetel.contracts.Topics;
import dev.zetel.notifications.delivery.EventIntake;
import dev.zetel.notifications.webhook.OfferedEvents;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears of the service's own events, as any other listener does. */
@ApplicationScoped
class SubscriptionNotifications {

    private final EventIntake intake;

    SubscriptionNotifications(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("subscriptions")
    @Blocking
    CompletionStage<Void> notify(Message<byte[]> message) {
        return intake.accept(message);
    }

    @Produces
    @Singleton
    OfferedEvents offered() {
        return OfferedEvents.of(Topics.SUBSCRIPTIONS);
    }
}
