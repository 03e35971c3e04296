package dev.zetel.chassis.testing;

import dev.zetel.contracts.billing.SkuEvent;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.contracts.directory.TenantState;
import dev.zetel.contracts.directory.UserEvent;
import dev.zetel.contracts.directory.UserState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events of other services. */
public final class Events {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private Events() {}

    public static SkuEvent sku(UUID id, String name, long revision) {
        return new SkuEvent.SkuChanged(new SkuState(id, "PART", name, "User", List.of(), revision), THEN);
    }

    public static TenantEvent tenant(UUID id) {
        return new TenantEvent.TenantProvisioned(new TenantState(id, "A", "a.example", "NL", null, 1), THEN);
    }

    public static UserEvent user(UUID tenant, UUID id, boolean enabled, long revision) {
        var state = new UserState(id, tenant, "a@b.example", "A", null, null, "NL", enabled, null, revision);
        return new UserEvent.UserChanged(state, THEN);
    }
}
