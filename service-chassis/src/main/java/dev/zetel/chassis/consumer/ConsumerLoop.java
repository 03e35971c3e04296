package dev.zetel.chassis.consumer;

import dev.zetel.chassis.broker.BrokerAdmin;
import dev.zetel.chassis.consumer.ConsumerOffsets.Fenced;
import dev.zetel.chassis.consumer.ConsumerOffsets.Move;
import dev.zetel.chassis.inbound.RecordBatch;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * One thread that reads one topic, for ever, from the positions in the database, so that an empty database is filled from
 * the beginning; the group's offsets are committed only to show the lag. A partition whose position is not known, because
 * it was just assigned or something failed, is paused until the database says where to go on.
 */
class ConsumerLoop<E extends DomainEvent> implements Runnable, ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long REST_MILLIS = 2_000;

    private final Topic<E> topic;
    private final Consumer<String, byte[]> kafka;
    private final BrokerAdmin broker;
    private final ConsumerOffsets offsets;
    private final FailurePolicy<E> failures;
    private final StoppedConsumers stopped;
    private final Map<TopicPartition, Long> saved = new HashMap<>();
    private volatile boolean ending;

    ConsumerLoop(
            Consumer<String, byte[]> kafka, BrokerAdmin broker, ConsumerOffsets offsets, FailurePolicy<E> failures) {
        this.topic = failures.consumer().topic();
        this.kafka = kafka;
        this.broker = broker;
        this.offsets = offsets;
        this.failures = failures;
        this.stopped = failures.stopped();
    }

    @Override
    public void run() {
        try (kafka) {
            kafka.subscribe(List.of(topic.name()), this);
            while (!ending) {
                step();
            }
        } catch (WakeupException | InterruptedException e) {
            Log.debugf("topic=%s no longer read", topic);
        }
    }

    void stop() {
        ending = true;
        kafka.wakeup();
    }

    private void step() throws InterruptedException {
        try {
            var batch = RecordBatch.of(kafka.poll(POLL), topic);
            var moves = moves();
            if (!moves.isEmpty()) {
                failures.deliver(batch, moves, this::idle);
                moves.forEach(move -> saved.replace(partition(move), move.to()));
                commit(moves);
            }
            seek();
            stopped.remove(topic);
        } catch (WakeupException | InterruptedException e) {
            throw e;
        } catch (Fenced e) {
            Log.warnf("what was read is dropped, another has applied it: %s", e.getMessage());
            dropPositions();
        } catch (Exception e) {
            stopped.add(topic, e);
            dropPositions();
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        }
    }

    /** How the positions differ from the saved ones; they move without a record, past the marks of transactions. */
    private List<Move> moves() {
        return saved.entrySet().stream()
                .map(one -> new Move(one.getKey().partition(), one.getValue(), kafka.position(one.getKey())))
                .filter(move -> !move.isNone())
                .toList();
    }

    private void seek() throws Exception {
        var unknown = kafka.assignment().stream()
                .filter(one -> !saved.containsKey(one))
                .toList();
        if (!unknown.isEmpty()) {
            var partitions = unknown.stream().map(TopicPartition::partition).toList();
            var next = offsets.claim(topic, broker.topicId(topic.name()), partitions);
            unknown.forEach(partition -> saved.put(partition, next.get(partition.partition())));
            unknown.forEach(partition -> kafka.seek(partition, saved.get(partition)));
            kafka.resume(unknown);
        }
    }

    private void dropPositions() {
        saved.clear();
        kafka.pause(kafka.assignment());
    }

    /** A long outage must not cost the partitions: a poll while all of them are paused brings nothing. */
    private void idle(long millis) {
        kafka.pause(kafka.assignment());
        kafka.poll(Duration.ofMillis(millis));
        kafka.resume(saved.keySet());
    }

    private void commit(List<Move> moves) {
        kafka.commitAsync(
                moves.stream().collect(Collectors.toMap(this::partition, move -> new OffsetAndMetadata(move.to()))),
                null);
    }

    private TopicPartition partition(Move move) {
        return new TopicPartition(topic.name(), move.partition());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        kafka.pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        saved.keySet().removeAll(partitions);
    }
}
