package dev.zetel.endtoend.ledger;

import static dev.zetel.endtoend.installation.Context.BILLING;
import static dev.zetel.endtoend.installation.Context.DIRECTORY;
import static dev.zetel.endtoend.installation.Context.LICENSING;

import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.endtoend.installation.Context;
import dev.zetel.endtoend.installation.Database;
import java.util.List;
import java.util.Map;

/** A consumer of a service and the topic that it reads. */
public record Reading(Context context, String consumer, Topic<?> topic) {

    /** Every consumer there is, but the one of test clocks, which is based on the directory's own tenants. */
    public static List<Reading> all() {
        return List.of(
                new Reading(DIRECTORY, "user-licenses", Topics.USER_LICENSES),
                new Reading(DIRECTORY, "pools", Topics.POOLS),
                new Reading(BILLING, "known-tenants", Topics.TENANTS),
                new Reading(BILLING, "known-users", Topics.USERS),
                new Reading(BILLING, "known-administrators", Topics.ROLE_ASSIGNMENTS),
                new Reading(BILLING, "tenant-clocks", Topics.TENANTS),
                new Reading(LICENSING, "known-tenants", Topics.TENANTS),
                new Reading(LICENSING, "known-users", Topics.USERS),
                new Reading(LICENSING, "known-administrators", Topics.ROLE_ASSIGNMENTS),
                new Reading(LICENSING, "tenant-names", Topics.TENANTS),
                new Reading(LICENSING, "members", Topics.USERS),
                new Reading(LICENSING, "skus", Topics.SKUS),
                new Reading(LICENSING, "subscriptions", Topics.SUBSCRIPTIONS));
    }

    /** Whether everything that the topic holds has been worked off. */
    public boolean hasReachedTheEnd(Database database, TopicCopy topics) {
        return hasReached(database, topics.ends(topic.name()));
    }

    /** Whether everything up to these offsets has been worked off. */
    boolean hasReached(Database database, Map<Integer, Long> ends) {
        var positions = database.contents(
                "select partition, next_offset from projection_position where consumer = '" + consumer + "'");
        return ends.entrySet().stream()
                .allMatch(end ->
                        Long.parseLong(positions.getOrDefault(String.valueOf(end.getKey()), "0")) >= end.getValue());
    }
}
