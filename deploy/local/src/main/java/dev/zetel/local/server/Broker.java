package dev.zetel.local.server;

import dev.zetel.contracts.TopicSettings;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.Jvm;
import dev.zetel.local.component.Probe;
import dev.zetel.local.component.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A single-node Kafka broker that is its own controller. */
public final class Broker extends Component {

    private static final int HEAP_MEGABYTES = 384;

    private final BrokerStorage storage;
    private final int controllerPort;

    public Broker(String name, int port, int controllerPort, Workspace workspace) {
        super(name, port, workspace);
        this.storage = new BrokerStorage(workspace.data().resolve(name));
        this.controllerPort = controllerPort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** Makes the topics that are not there yet; those that are stay as they are. */
    public void createTopics(List<TopicSettings> topics) {
        try (var admin = admin()) {
            var present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException failure) {
            throw failed("refused to make the topics: " + failure.getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted while making topics");
        }
    }

    @Override
    protected void prepare() {
        storage.prepare(port(), controllerPort);
    }

    @Override
    protected Command launching() {
        var command = Jvm.command(
                HEAP_MEGABYTES,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                Components.classpath(),
                "kafka.Kafka",
                storage.configuration().toString());
        return new Command(command, Map.of());
    }

    @Override
    protected boolean answers() {
        // An admin client that meets a closed port waits longer and longer before it tries again.
        if (!Probe.listens(port())) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | java.util.concurrent.TimeoutException notYet) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000));
    }
}
