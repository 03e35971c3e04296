package dev.zetel.benchmarks.event;

import dev.zetel.benchmarks.probe.Topic;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Single records sent and received again, one after the other. */
final class RoundTrips implements AutoCloseable {

    private final Topic topic;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    RoundTrips(Topic topic) {
        this.topic = topic;
        this.producer = topic.producer();
        this.consumer = topic.consumerAtTheEnd();
    }

    /** In microseconds. */
    Histogram some(int many) throws ExecutionException, InterruptedException {
        var histogram = new Histogram(3);
        for (var count = 0; count < many; count++) {
            var begin = System.nanoTime();
            producer.send(new ProducerRecord<>(topic.name(), "key", new byte[300]));
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                producer.flush();
            }
            histogram.recordValue((System.nanoTime() - begin) / 1_000);
        }
        return histogram;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
