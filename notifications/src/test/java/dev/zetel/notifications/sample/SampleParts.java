package dev.zetel.notifications.sample;

import dev.zetel.contracts.Topics;
import dev.zetel.notifications.webhook.OfferedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What a service brings along: what there is to hear of. */
@ApplicationScoped
class SampleParts {

    @Produces
    @Singleton
    OfferedEvents offered() {
        return OfferedEvents.of(Topics.SUBSCRIPTIONS);
    }
}
