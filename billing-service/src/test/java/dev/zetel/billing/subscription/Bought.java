package dev.zetel.billing.subscription;

import dev.zetel.billing.lifecycle.LifecycleDays;
import dev.zetel.chassis.tenancy.TenantId;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A subscription as a test begins with it. */
final class Bought {

    static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    static final Instant END = Instant.parse("2027-01-05T10:00:00Z");
    static final LifecycleDays DAYS = new LifecycleDays(30, 90, 90, 90);

    private Bought() {}

    static Subscription annual(int seats) {
        return of(seats, Period.ofYears(1));
    }

    static Subscription monthly(int seats) {
        return of(seats, Period.ofMonths(1));
    }

    private static Subscription of(int seats, Period term) {
        var subscription = new Subscription(new TenantId(UUID.randomUUID()), UUID.randomUUID(), UUID.randomUUID());
        subscription.purchase(seats, term, START);
        return subscription;
    }

    /** Lets time pass and returns the names of the events and their dates. */
    static List<String> until(Subscription subscription, Instant now) {
        var events = new ArrayList<String>();
        for (var event = subscription.advance(now, DAYS); event.isPresent(); event = subscription.advance(now, DAYS)) {
            events.add(
                    event.get().getClass().getSimpleName() + " " + event.get().occurredAt());
        }
        return events;
    }
}
