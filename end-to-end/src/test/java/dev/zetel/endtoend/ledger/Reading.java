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

/** A topic that a service reads. */
public record Reading(Context context, Topic<?> topic) {

    /** Every one there is, but that of test clocks, which is based on the directory's own tenants. */
    public static List<Reading> all() {
        return List.of(
                new Reading(DIRECTORY, Topics.USER_LICENSES),
                new Reading(DIRECTORY, Topics.POOLS),
                new Reading(BILLING, Topics.TENANTS),
                new Reading(BILLING, Topics.USERS),
                new Reading(BILLING, Topics.ROLE_ASSIGNMENTS),
                new Reading(LICENSING, Topics.TENANTS),
                new Reading(LICENSING, Topics.USERS),
                new Reading(LICENSING, Topics.ROLE_ASSIGNMENTS),
                new Reading(LICENSING, Topics.SKUS),
                new Reading(LICENSING, Topics.SUBSCRIPTIONS));
    }

    /** Whether everything that the topic holds has been worked off. */
    public boolean hasReachedTheEnd(Database database, TopicCopy topics) {
        return hasReached(database, topics.ends(topic.name()));
    }

    /** Whether everything up to these offsets has been worked off. */
    boolean hasReached(Database database, Map<Integer, Long> ends) {
        var positions = database.contents(
                "select partition, next_offset from projection_position where consumer = '" + topic.name() + "'");
        return ends.entrySet().stream()
                .allMatch(end ->
                        Long.parseLong(positions.getOrDefault(String.valueOf(end.getKey()), "0")) >= end.getValue());
    }
}
