package dev.zetel.benchmarks.probe;

import dev.zetel.benchmarks.testbed.TestBed;
import dev.zetel.contracts.Topics;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Counts the events about users' licenses that are out, as any listener of the topic would see them. */
public final class EventCounter implements AutoCloseable {

    private static final long AT_MOST_NANOS = TimeUnit.MINUTES.toNanos(30);

    private final KafkaConsumer<String, byte[]> consumer;

    public EventCounter(TestBed testBed) {
        consumer = Topic.named(testBed, Topics.USER_LICENSES.name()).consumerAtTheEnd();
    }

    /** Returns the time at which so many events were out. */
    public long untilOut(int many) {
        var deadline = System.nanoTime() + AT_MOST_NANOS;
        for (var out = 0; out < many; ) {
            out += consumer.poll(Duration.ofMillis(100)).count();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only " + out + " of " + many + " events are out");
            }
        }
        return System.nanoTime();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
