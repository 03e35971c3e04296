package dev.zetel.notifications.sample;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.contracts.billing.SubscriptionEvent.SeatsChanged;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import java.util.UUID;

/** Events of a subscription that has expired. */
public final class Expiries {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private Expiries() {}

    public static SubscriptionEvent of(TenantId tenant, int seats) {
        return new SubscriptionExpired(state(tenant, seats), NOW);
    }

    public static SubscriptionEvent seats(TenantId tenant, int before, int after) {
        return new SeatsChanged(state(tenant, after), before, NOW);
    }

    private static SubscriptionState state(TenantId tenant, int seats) {
        return new SubscriptionState(
                UUID.randomUUID(),
                tenant.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                SubscriptionStatus.WARNING,
                seats,
                null,
                false,
                NOW,
                NOW,
                NOW,
                NOW,
                1);
    }
}
