package dev.zetel.chassis.consumer;

import dev.zetel.chassis.error.Failures;
import dev.zetel.contracts.DomainEvent;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * One thread that reads one topic for one consumer, for ever. Offsets are taken from the database, so that an empty
 * database is filled from the beginning; the group's offsets are committed only to show the lag.
 */
class ConsumerLoop<E extends DomainEvent> implements Runnable, ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long FIRST_BACK_OFF_MILLIS = 50;
    private static final long LONGEST_BACK_OFF_MILLIS = 2_000;

    private final EventConsumer<E> target;
    private final Consumer<String, byte[]> kafka;
    private final Delivery delivery;
    private final ConsumerOffsets offsets;
    private final DeadLetters deadLetters;
    private final Map<Integer, Long> saved = new HashMap<>();
    private volatile boolean stopped;

    ConsumerLoop(
            EventConsumer<E> target,
            Consumer<String, byte[]> kafka,
            Delivery delivery,
            ConsumerOffsets offsets,
            DeadLetters deadLetters) {
        this.target = target;
        this.kafka = kafka;
        this.delivery = delivery;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
    }

    @Override
    public void run() {
        try (kafka) {
            kafka.subscribe(List.of(target.topic().name()), this);
            while (!stopped) {
                step();
            }
        } catch (WakeupException e) {
            Log.debugf("consumer=%s stopped", target.name());
        }
    }

    void stop() {
        stopped = true;
        kafka.wakeup();
    }

    private void step() {
        try {
            var records = kafka.poll(POLL);
            work(RecordBatch.of(records, target.topic()));
        } catch (WakeupException e) {
            throw e;
        } catch (Exception e) {
            Log.warnf("consumer=%s starts again at its saved position: %s", target.name(), e.toString());
            pause(LONGEST_BACK_OFF_MILLIS);
            kafka.assignment().forEach(this::seekToSaved);
        }
    }

    private void work(RecordBatch<E> batch) throws Exception {
        var read = moved();
        if (read.isEmpty()) {
            return;
        }
        for (var broken : batch.unreadable()) {
            deadLetters.send(target.name(), broken.source(), broken.reason());
        }
        if (target.transactionPerKey() || !processBatch(batch, read)) {
            for (var one : batch.newest()) {
                processOne(one);
            }
            retryTransient(() -> offsets.advance(target.name(), read));
        }
        saved.putAll(read);
        commit(read);
    }

    /** Returns false when the batch as a whole fails for good, so that the record at fault must be found. */
    private boolean processBatch(RecordBatch<E> batch, Map<Integer, Long> read) {
        try {
            Tracing.around(
                    target.name(),
                    batch.newest(),
                    () -> retryTransient(() -> delivery.processBatch(target, batch.newest(), read)));
            return true;
        } catch (RuntimeException e) {
            Log.warnf("consumer=%s batch failed, trying one by one: %s", target.name(), e.toString());
            return false;
        }
    }

    private void processOne(InboundRecord<E> one) throws Exception {
        try {
            Tracing.around(target.name(), one, () -> retryTransient(() -> delivery.processOne(target, one)));
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            deadLetters.send(target.name(), one.source(), e);
        }
    }

    private void retryTransient(Runnable work) {
        for (var backOff = FIRST_BACK_OFF_MILLIS; ; backOff = Math.min(2 * backOff, LONGEST_BACK_OFF_MILLIS)) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!Failures.isTransient(e)) {
                    throw e;
                }
                Log.warnf("consumer=%s tries again in %d ms: %s", target.name(), backOff, e.toString());
                keepMembership();
                pause(backOff);
            }
        }
    }

    /** A long outage of the database must not cost the partitions: polls while paused bring nothing. */
    private void keepMembership() {
        kafka.pause(kafka.assignment());
        kafka.poll(Duration.ZERO);
        kafka.resume(kafka.assignment());
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopped) {
            throw new WakeupException();
        }
    }

    /** The positions that differ from the saved ones; they move without a record, past the marks of transactions. */
    private Map<Integer, Long> moved() {
        var moved = new HashMap<Integer, Long>();
        for (var partition : kafka.assignment()) {
            var position = kafka.position(partition);
            if (!Long.valueOf(position).equals(saved.get(partition.partition()))) {
                moved.put(partition.partition(), position);
            }
        }
        return moved;
    }

    private void commit(Map<Integer, Long> read) {
        var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
        read.forEach((partition, offset) ->
                committed.put(new TopicPartition(target.topic().name(), partition), new OffsetAndMetadata(offset)));
        kafka.commitAsync(committed, null);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        saved.putAll(offsets.of(target.name()));
        partitions.forEach(this::seekToSaved);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> saved.remove(partition.partition()));
    }

    private void seekToSaved(TopicPartition partition) {
        kafka.seek(partition, saved.getOrDefault(partition.partition(), 0L));
    }
}
