package dev.zetel.notifications.sample;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TestClocks;
import dev.zetel.contracts.Topics;
import dev.zetel.notifications.webhook.OfferedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** What a service brings along: clocks, and what there is to hear of. */
@ApplicationScoped
class SampleParts implements TestClocks {

    @Override
    public Optional<Instant> now(TenantId tenant) {
        return Optional.empty();
    }

    @Produces
    @Singleton
    OfferedEvents offered() {
        return OfferedEvents.of(Topics.SUBSCRIPTIONS);
    }
}
