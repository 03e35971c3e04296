package dev.zetel.chassis.outbox;

import dev.zetel.chassis.broker.ServiceName;
import dev.zetel.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Sends events under a transactional id that only the newest of its kind may use: a predecessor that does not know yet that it
 * was deposed sends nothing more.
 */
class EventSender implements AutoCloseable {

    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Set<Class<? extends KafkaException>> OF_THE_RECORD = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTimestampException.class,
            InvalidTopicException.class,
            SerializationException.class);

    private final ServiceName service;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;
    private final Set<String> existing = new HashSet<>();

    EventSender(ServiceName service, KafkaProducer<String, byte[]> producer, Admin admin) {
        this.service = service;
        this.producer = producer;
        this.admin = admin;
    }

    /** From now on no other sends. The first question to the broker takes long, so no event waits for its answer. */
    void fenceOthers() throws InterruptedException, ExecutionException {
        producer.initTransactions();
        exists(Topics.USERS.name());
    }

    /** Those of which the broker itself says that it has no such topic; fails where it says nothing. */
    Set<String> missing(Collection<String> topics) throws InterruptedException, ExecutionException {
        var missing = new HashSet<String>();
        for (var topic : topics) {
            if (existing.contains(topic) || exists(topic)) {
                existing.add(topic);
            } else {
                missing.add(topic);
            }
        }
        return missing;
    }

    /** All of them or, with an exception, none. */
    void send(List<OutboxRow> rows) throws Refused {
        producer.beginTransaction();
        var sent = new ArrayList<Future<?>>(rows.size());
        try {
            rows.forEach(row -> sent.add(producer.send(row.toRecord(service))));
            producer.commitTransaction();
        } catch (KafkaException e) {
            var ofTheRecord = Stream.concat(Stream.of(e), sent.stream().flatMap(EventSender::failure))
                    .filter(failure -> OF_THE_RECORD.contains(failure.getClass()))
                    .findFirst()
                    .orElseThrow(() -> e);
            producer.abortTransaction();
            throw new Refused(ofTheRecord);
        }
    }

    @Override
    public void close() {
        try {
            producer.close(AT_MOST);
        } finally {
            admin.close(AT_MOST);
        }
    }

    private boolean exists(String topic) throws InterruptedException, ExecutionException {
        try {
            admin.describeTopics(List.of(topic)).topicNameValues().get(topic).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof InvalidTopicException) {
                return false;
            }
            throw e;
        }
    }

    /** One that is not settled yet has not failed. */
    private static Stream<Throwable> failure(Future<?> sent) {
        try {
            if (sent.isDone()) {
                sent.get();
            }
            return Stream.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            return Stream.of(e.getCause());
        }
    }

    /** One of the records is why; with another broker or at another time it would be the same. */
    static class Refused extends Exception {

        Refused(Throwable reason) {
            super(reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage());
        }
    }
}
