package dev.zetel.chassis.projection;

import dev.zetel.chassis.broker.BrokerAdmin;
import dev.zetel.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Where the topics end now, as a reader of committed records sees it. */
@ApplicationScoped
class EndOffsets {

    private final BrokerAdmin broker;

    EndOffsets(BrokerAdmin broker) {
        this.broker = broker;
    }

    /** The end of each partition, by topic; throws {@link TimeoutException} when the broker does not answer in time. */
    Map<TopicPartition, Long> of(Collection<String> topics, long timeoutMillis)
            throws TimeoutException, InterruptedException, ExecutionException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : topics) {
            for (var partition = 0; partition < Topics.PARTITIONS; partition++) {
                wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        var ends = new HashMap<TopicPartition, Long>();
        broker.client()
                .listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(timeoutMillis, TimeUnit.MILLISECONDS)
                .forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }
}
