package dev.zetel.notifications.webhook;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.contracts.Topic;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events of a service webhooks can hear of, by their CloudEvents types; each service makes one. */
public record OfferedEvents(Set<String> types) {

    public static OfferedEvents of(Topic<?>... topics) {
        return new OfferedEvents(
                Stream.of(topics).flatMap(OfferedEvents::types).collect(Collectors.toCollection(TreeSet::new)));
    }

    void check(List<String> events) {
        for (var event : events) {
            if (!types.contains(event)) {
                throw new RequestMalformed(
                        "There is no event '" + event + "' here. There are: " + String.join(", ", types), "events");
            }
        }
    }

    private static Stream<String> types(Topic<?> topic) {
        return topic.events().stream().map(topic::type);
    }
}
