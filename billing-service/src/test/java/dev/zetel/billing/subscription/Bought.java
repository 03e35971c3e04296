package dev.zetel.billing.subscription;

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
        var subscription = new Subscription(new TenantId(UUID.randomUUID()), UUID.randomUUID(), UUID.randomUUID());
        subscription.purchase(seats, Period.ofYears(1), START);
        return subscription;
    }

    /** Lets time pass and returns the names of the facts and their dates. */
    static List<String> until(Subscription subscription, Instant now) {
        var facts = new ArrayList<String>();
        for (var fact = subscription.advance(now, DAYS); fact.isPresent(); fact = subscription.advance(now, DAYS)) {
            facts.add(fact.get().getClass().getSimpleName() + " " + fact.get().occurredAt());
        }
        return facts;
    }
}
