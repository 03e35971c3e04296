package dev.zetel.licensing.testing;

import static dev.zetel.chassis.consumer.Deliveries.deliver;

import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.billing.ServicePlanState;
import dev.zetel.contracts.billing.SkuEvent.SkuPublished;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.AdministratorRolesEvent.AdministratorRolesChanged;
import dev.zetel.contracts.directory.AdministratorRolesState;
import dev.zetel.contracts.directory.TenantEvent.TenantProvisioned;
import dev.zetel.contracts.directory.TenantState;
import dev.zetel.contracts.directory.UserEvent.UserChanged;
import dev.zetel.contracts.directory.UserEvent.UserCreated;
import dev.zetel.contracts.directory.UserEvent.UserDeleted;
import dev.zetel.contracts.directory.UserEvent.UserRestored;
import dev.zetel.contracts.directory.UserState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tenant of a test's own: whatever happens to it arrives as the events that other services would publish. */
public class Organisation {

    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final Map<UUID, UserState> users = new HashMap<>();

    public Organisation() {
        deliver(new TenantProvisioned(new TenantState(id, "Sandbox", id + ".example", "NL", null, 1), NOW));
    }

    public UUID id() {
        return id;
    }

    /** A token of a new administrator. */
    public String tokenOf(AdministratorRole role) {
        var administrator = user("NL");
        deliver(new AdministratorRolesChanged(
                new AdministratorRolesState(administrator, id, List.of(role.templateId()), 1), NOW));
        return tokenOf(administrator);
    }

    public String tokenOf(UUID user) {
        return TestTokens.of(id, user);
    }

    public UUID user() {
        return user("NL");
    }

    public UUID user(String usageLocation) {
        var user = UUID.randomUUID();
        var state = state(user, usageLocation, true, null, 1);
        users.put(user, state);
        deliver(new UserCreated(state, NOW));
        return user;
    }

    public String nameOf(UUID user) {
        return users.get(user).userPrincipalName();
    }

    public void disable(UUID user) {
        var state = next(user, false, null);
        deliver(new UserChanged(state, NOW));
    }

    public UserDeleted delete(UUID user) {
        var event = new UserDeleted(next(user, true, NOW), NOW);
        deliver(event);
        return event;
    }

    public UserRestored restore(UUID user) {
        var event = new UserRestored(next(user, true, null), NOW);
        deliver(event);
        return event;
    }

    public void again(DomainEvent event) {
        deliver(event);
    }

    /** A product with the given plans. */
    public SkuState sku(ServicePlanState... plans) {
        var sku = unpublishedSku(plans);
        publish(sku);
        return sku;
    }

    public SkuState unpublishedSku(ServicePlanState... plans) {
        var sku = UUID.randomUUID();
        var all = plans.length == 0 ? List.of(Plans.mail(), Plans.documents()) : List.of(plans);
        return new SkuState(sku, "SUITE_" + sku.toString().substring(0, 8), "Suite", "User", all, 1);
    }

    public void publish(SkuState sku) {
        deliver(new SkuPublished(sku, NOW));
    }

    public Purchase buys(int seats, SkuState sku) {
        return new Purchase(id, sku.skuId()).bought(seats);
    }

    private UserState next(UUID user, boolean enabled, Instant deleted) {
        var before = users.get(user);
        var after = state(user, before.usageLocation(), enabled, deleted, before.revision() + 1);
        users.put(user, after);
        return after;
    }

    private UserState state(UUID user, String location, boolean enabled, Instant deleted, long revision) {
        return new UserState(
                user, id, "u-" + user + "@" + id + ".example", "U", null, null, location, enabled, deleted, revision);
    }
}
