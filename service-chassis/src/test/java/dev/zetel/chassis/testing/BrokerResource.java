package dev.zetel.chassis.testing;

import dev.zetel.contracts.Topics;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real broker with all topics of the suite; annotate a test with it after {@link ServiceResources}. */
public class BrokerResource implements QuarkusTestResourceLifecycleManager {

    private static final String BOOTSTRAP_SERVERS = "zetel.test.bootstrap-servers";

    private KafkaCluster cluster;

    /** Where the broker listens: a system property, since tests have another class loader than resources. */
    public static String bootstrapServers() {
        return System.getProperty(BOOTSTRAP_SERVERS);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cluster, field -> field.getType().equals(KafkaCluster.class));
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        cluster = KafkaClusterFactory.create(KafkaClusterConfig.builder()
                .kraftMode(true)
                .brokersNum(1)
                .brokerConfig("transaction.state.log.num.partitions", "1")
                .build());
        cluster.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", cluster.getBootstrapServers()))) {
            var topics = Topics.all().stream()
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty(BOOTSTRAP_SERVERS, cluster.getBootstrapServers());
        return Map.of("kafka.bootstrap.servers", cluster.getBootstrapServers(), "zetel.messaging.enabled", "true");
    }

    @Override
    public void stop() {
        try {
            cluster.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
