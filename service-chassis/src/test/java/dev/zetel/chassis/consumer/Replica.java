package dev.zetel.chassis.consumer;

import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.broker.BrokerAdmin;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A replica of a service, as far as it reads one topic; it can stand still with records in hand, as a stopped process does. */
final class Replica implements AutoCloseable {

    private final Map<Integer, Long> lowestRead = new ConcurrentHashMap<>();
    private final CountDownLatch standing = new CountDownLatch(1);
    private final ConsumerLoop<UserLicensesEvent> loop;
    private final Thread thread;
    private volatile CountDownLatch goOn = new CountDownLatch(0);

    Replica(
            Map<String, Object> settings,
            BrokerAdmin broker,
            ConsumerOffsets offsets,
            FailurePolicy<UserLicensesEvent> failures) {
        loop = new ConsumerLoop<>(new Client(settings), broker, offsets, failures);
        thread = new Thread(loop, "replica");
        thread.start();
    }

    /** From the next records on. */
    void standStill() {
        goOn = new CountDownLatch(1);
    }

    boolean standsStill() {
        return standing.getCount() == 0;
    }

    void goOn() {
        goOn.countDown();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** The lowest offset of each partition that was read since the last call. */
    Map<Integer, Long> lowestRead() {
        var lowest = Map.copyOf(lowestRead);
        lowestRead.clear();
        return lowest;
    }

    @Override
    public void close() {
        goOn();
        loop.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !isAlive());
    }

    private class Client extends KafkaConsumer<String, byte[]> {

        Client(Map<String, Object> settings) {
            super(settings, new StringDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<String, byte[]> poll(Duration timeout) {
            var records = super.poll(timeout);
            records.forEach(one -> lowestRead.merge(one.partition(), one.offset(), Math::min));
            if (!records.isEmpty() && goOn.getCount() > 0) {
                standing.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return records;
        }
    }
}
