package dev.zetel.chassis.consumer;

import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What one poll brought: the newest event of each key, by key, and what could not be read. */
record RecordBatch<E extends DomainEvent>(List<InboundRecord<E>> newest, List<Unreadable> unreadable) {

    private static final Comparator<InboundRecord<?>> BY_OFFSET = Comparator.<InboundRecord<?>>comparingInt(
                    one -> one.source().partition())
            .thenComparingLong(one -> one.source().offset());

    record Unreadable(ConsumerRecord<String, byte[]> source, IOException reason) {}

    static <E extends DomainEvent> RecordBatch<E> of(ConsumerRecords<String, byte[]> records, Topic<E> topic) {
        Map<String, InboundRecord<E>> newest = new TreeMap<>();
        var unreadable = new ArrayList<Unreadable>();
        for (var source : records) {
            try {
                var received = InboundRecord.of(source, topic);
                if (received != null && received.supersedes(newest.get(received.key()))) {
                    newest.put(received.key(), received);
                }
            } catch (IOException e) {
                unreadable.add(new Unreadable(source, e));
            }
        }
        return new RecordBatch<>(List.copyOf(newest.values()), List.copyOf(unreadable));
    }

    /** The newest event of each key in the order of its partition. */
    List<InboundRecord<E>> byOffset() {
        return newest.stream().sorted(BY_OFFSET).toList();
    }
}
