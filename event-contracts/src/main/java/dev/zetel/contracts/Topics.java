package dev.zetel.contracts;

import dev.zetel.contracts.billing.OfferEvent;
import dev.zetel.contracts.billing.SkuEvent;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.contracts.directory.AdministratorRolesEvent;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.contracts.directory.UserEvent;
import dev.zetel.contracts.licensing.ConflictEvent;
import dev.zetel.contracts.licensing.PoolEvent;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every topic that the suite publishes. The services never make topics: who installs the suite does, from this list. */
public final class Topics {

    public static final Topic<TenantEvent> TENANTS = new Topic<>("zetel.directory.tenants", TenantEvent.class);
    public static final Topic<UserEvent> USERS = new Topic<>("zetel.directory.users", UserEvent.class);
    public static final Topic<AdministratorRolesEvent> ROLE_ASSIGNMENTS =
            new Topic<>("zetel.directory.role-assignments", AdministratorRolesEvent.class);
    public static final Topic<SkuEvent> SKUS = new Topic<>("zetel.billing.skus", SkuEvent.class);
    public static final Topic<OfferEvent> OFFERS = new Topic<>("zetel.billing.offers", OfferEvent.class);
    public static final Topic<SubscriptionEvent> SUBSCRIPTIONS =
            new Topic<>("zetel.billing.subscriptions", SubscriptionEvent.class);
    public static final Topic<ClockReached> BILLING_CLOCKS = new Topic<>("zetel.billing.clocks", ClockReached.class);
    public static final Topic<UserLicensesEvent> USER_LICENSES =
            new Topic<>("zetel.licensing.user-licenses", UserLicensesEvent.class);
    public static final Topic<PoolEvent> POOLS = new Topic<>("zetel.licensing.pools", PoolEvent.class);
    public static final Topic<ConflictEvent> CONFLICTS = new Topic<>("zetel.licensing.conflicts", ConflictEvent.class);

    /** How many partitions each topic has; never changed, since keys would move. */
    public static final int PARTITIONS = 6;

    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "delete.retention.ms", days(30), "max.compaction.lag.ms", days(7));
    private static final Map<String, String> DEAD_LETTER = Map.of("cleanup.policy", "delete", "retention.ms", days(14));

    private Topics() {}

    /** The topics that carry events. */
    public static List<Topic<?>> events() {
        return List.of(
                TENANTS,
                USERS,
                ROLE_ASSIGNMENTS,
                SKUS,
                OFFERS,
                SUBSCRIPTIONS,
                BILLING_CLOCKS,
                USER_LICENSES,
                POOLS,
                CONFLICTS);
    }

    /** What has to be created in a broker: the topics with events and the dead letters of each. */
    public static List<TopicSettings> all() {
        return events().stream()
                .flatMap(topic -> Stream.of(
                        new TopicSettings(topic.name(), PARTITIONS, COMPACTED),
                        new TopicSettings(topic.deadLetter().name(), PARTITIONS, DEAD_LETTER)))
                .toList();
    }

    private static String days(int days) {
        return String.valueOf(days * 86_400_000L);
    }
}
