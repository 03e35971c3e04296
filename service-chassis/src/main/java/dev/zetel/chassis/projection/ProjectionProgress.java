package dev.zetel.chassis.projection;

import dev.zetel.chassis.consumer.ConsumerOffsets;
import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.consumer.EventConsumers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;

/** How far this service's consumers have read, compared with where their topics end. */
@ApplicationScoped
public class ProjectionProgress {

    private final EventConsumers consumers;
    private final ConsumerOffsets offsets;
    private final EndOffsets endOffsets;

    ProjectionProgress(EventConsumers consumers, ConsumerOffsets offsets, EndOffsets endOffsets) {
        this.consumers = consumers;
        this.offsets = offsets;
        this.endOffsets = endOffsets;
    }

    /** Where the topics of all consumers end now. */
    public Map<TopicPartition, Long> ends(long timeoutMillis)
            throws TimeoutException, ExecutionException, InterruptedException {
        var topics = consumers.all().stream()
                .map(consumer -> consumer.topic().name())
                .toList();
        return endOffsets.of(topics, timeoutMillis);
    }

    /** Whether every consumer has read up to the given ends. */
    public boolean hasRead(Map<TopicPartition, Long> ends) {
        return consumers.all().stream()
                .allMatch(consumer -> missing(consumer, ends).allMatch(records -> records == 0));
    }

    /** How many records a consumer has yet to read up to the given ends. */
    long lag(EventConsumer<?> consumer, Map<TopicPartition, Long> ends) {
        return missing(consumer, ends).sum();
    }

    private LongStream missing(EventConsumer<?> consumer, Map<TopicPartition, Long> ends) {
        var read = offsets.of(consumer.topic());
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(consumer.topic().name()))
                .mapToLong(end -> Math.max(
                        0, end.getValue() - read.getOrDefault(end.getKey().partition(), 0L)));
    }
}
