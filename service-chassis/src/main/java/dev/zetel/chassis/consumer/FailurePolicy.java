package dev.zetel.chassis.consumer;

import dev.zetel.chassis.consumer.ConsumerOffsets.Fenced;
import dev.zetel.chassis.consumer.ConsumerOffsets.Move;
import dev.zetel.chassis.error.Failures;
import dev.zetel.chassis.error.Refusal;
import dev.zetel.chassis.inbound.InboundRecord;
import dev.zetel.chassis.inbound.RecordBatch;
import dev.zetel.contracts.DomainEvent;
import io.quarkus.logging.Log;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Has a batch applied, whatever fails. A record that is at fault itself becomes a dead letter; for everything else the
 * consumer stays where it is and tries again for ever, so that no outage and no shutdown costs a good record.
 */
record FailurePolicy<E extends DomainEvent>(EventConsumer<E> consumer, Delivery delivery, StoppedConsumers stopped) {

    private static final long FIRST_BACK_OFF_MILLIS = 50;
    private static final long LONGEST_BACK_OFF_MILLIS = 2_000;

    /**
     * Returns once the positions have moved, or fails with {@link Fenced}.
     *
     * @param idle waits for so many milliseconds without losing the partitions
     */
    void deliver(RecordBatch<E> batch, Collection<Move> moves, LongConsumer idle) throws Exception {
        var eachAlone = consumer.transactionPerKey() || !batch.unreadable().isEmpty();
        if (eachAlone || !processBatch(batch, moves, idle)) {
            processEach(batch, moves, idle);
        }
    }

    /** Returns false where a record is at fault, which must be found. */
    private boolean processBatch(RecordBatch<E> batch, Collection<Move> moves, LongConsumer idle) {
        var newest = batch.newest();
        var fault = Tracing.around(
                consumer.topic(), newest, () -> attempt(() -> delivery.processBatch(consumer, newest, moves), idle));
        fault.ifPresent(e -> Log.warnf("topic=%s batch failed, trying one by one: %s", consumer.topic(), e.toString()));
        return fault.isEmpty();
    }

    /**
     * In the order of offsets, so that each transaction moves the position behind its record: of what lies before it every
     * key is applied, or has a later record.
     */
    private void processEach(RecordBatch<E> batch, Collection<Move> moves, LongConsumer idle) throws Exception {
        var left = moves.stream().collect(Collectors.toMap(Move::partition, move -> move, (a, b) -> a, TreeMap::new));
        for (var one : batch.byOffset()) {
            var rest = left.get(one.source().partition());
            var move = rest.upTo(one.source().offset() + 1);
            var fault = one.fault() == null ? process(one, move, idle) : Optional.of(one.fault());
            if (fault.isPresent()) {
                delivery.deadLetter(consumer.topic(), one.source(), fault.get(), move);
            }
            left.put(move.partition(), rest.startingAt(move.to()));
        }
        left.values().removeIf(Move::isNone);
        attempt(() -> delivery.processBatch(consumer, List.of(), left.values()), idle);
    }

    private Optional<Exception> process(InboundRecord<E> one, Move move, LongConsumer idle) {
        return Tracing.around(
                consumer.topic(), one, () -> attempt(() -> delivery.processOne(consumer, one, move), idle));
    }

    /** Returns what shows a record to be at fault, or nothing once the work is done. */
    private Optional<Exception> attempt(Runnable work, LongConsumer idle) {
        for (var backOff = FIRST_BACK_OFF_MILLIS; ; backOff = Math.min(2 * backOff, LONGEST_BACK_OFF_MILLIS)) {
            try {
                work.run();
                return Optional.empty();
            } catch (Fenced | WakeupException e) {
                throw e;
            } catch (Exception e) {
                if (isFaultOfRecord(e)) {
                    return Optional.of(e);
                }
                stopped.add(consumer.topic(), e);
                idle.accept(backOff);
            }
        }
    }

    /** Values that nothing can be made of, data that the database refuses (SQL states 22 and 23), and refusals of ours. */
    private static boolean isFaultOfRecord(Exception e) {
        return e instanceof Refusal
                || e instanceof IllegalArgumentException
                || Failures.reason(e)
                        .filter(sql -> String.valueOf(sql.getSQLState()).matches("2[23].*"))
                        .isPresent();
    }
}
