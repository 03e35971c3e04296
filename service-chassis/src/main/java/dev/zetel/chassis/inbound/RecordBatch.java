package dev.zetel.chassis.inbound;

import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What one poll brought: the newest event of each key, by key, and what could not be read. */
public record RecordBatch<E extends DomainEvent>(List<InboundRecord<E>> newest, List<InboundRecord<E>> unreadable) {

    private static final Comparator<InboundRecord<?>> BY_OFFSET = Comparator.<InboundRecord<?>>comparingInt(
                    one -> one.source().partition())
            .thenComparingLong(one -> one.source().offset());

    public static <E extends DomainEvent> RecordBatch<E> of(ConsumerRecords<String, byte[]> records, Topic<E> topic) {
        Map<String, InboundRecord<E>> newest = new TreeMap<>();
        var unreadable = new ArrayList<InboundRecord<E>>();
        for (var source : records) {
            var received = InboundRecord.of(source, topic);
            if (received != null && received.fault() != null) {
                unreadable.add(received);
            } else if (received != null && received.supersedes(newest.get(received.key()))) {
                newest.put(received.key(), received);
            }
        }
        return new RecordBatch<>(List.copyOf(newest.values()), List.copyOf(unreadable));
    }

    /** All of them in the order of their partitions. */
    public List<InboundRecord<E>> byOffset() {
        return Stream.concat(newest.stream(), unreadable.stream())
                .sorted(BY_OFFSET)
                .toList();
    }
}
