package dev.zetel.chassis.projection;

import dev.zetel.contracts.Fact;
import dev.zetel.contracts.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What one poll brought: the newest fact of each key, by key, and what could not be read. */
record Batch<F extends Fact>(List<Received<F>> newest, List<Unreadable> unreadable) {

    record Unreadable(ConsumerRecord<String, byte[]> source, IOException reason) {}

    static <F extends Fact> Batch<F> of(ConsumerRecords<String, byte[]> records, Topic<F> topic) {
        Map<String, Received<F>> newest = new TreeMap<>();
        var unreadable = new ArrayList<Unreadable>();
        for (var source : records) {
            try {
                var received = Received.of(source, topic);
                if (received != null && received.supersedes(newest.get(received.key()))) {
                    newest.put(received.key(), received);
                }
            } catch (IOException e) {
                unreadable.add(new Unreadable(source, e));
            }
        }
        return new Batch<>(List.copyOf(newest.values()), List.copyOf(unreadable));
    }
}
