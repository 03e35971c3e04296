package dev.zetel.local.server;

import dev.zetel.contracts.Topics;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.Probe;
import dev.zetel.local.component.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** A single-node Kafka broker that is its own controller, with the topics of the suite. */
public final class Broker extends Component {

    private static final int HEAP_MEGABYTES = 384;
    private static final String LISTENERS_AND_LOG = """
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.quorum.voters=1@127.0.0.1:%2$d
            log.dirs=%3$s
            """;

    private final Path folder;
    private final int controllerPort;

    public Broker(String name, int port, int controllerPort, Workspace workspace) {
        super(name, port, workspace);
        this.folder = workspace.data().resolve(name);
        this.controllerPort = controllerPort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    protected Command prepare() {
        var records = folder.resolve("log");
        var configuration =
                Workspace.directories(folder).resolve("server.properties").toString();
        Uncheck.run(() -> Files.writeString(
                Path.of(configuration),
                IOUtils.resourceToString("/kafka/server.properties", StandardCharsets.UTF_8)
                        + LISTENERS_AND_LOG.formatted(port(), controllerPort, records)));
        if (!Files.exists(records.resolve("meta.properties"))) {
            var cluster = "--cluster-id=" + Uuid.randomUuid();
            kafka("kafka.tools.StorageTool", "format", "--ignore-formatted", cluster, "--config=" + configuration)
                    .run(log(), name() + " could not format its log");
        }
        return kafka("kafka.Kafka", configuration);
    }

    /** An admin client that meets a closed port waits longer and longer before it tries again. */
    @Override
    protected boolean answers() {
        return Probe.listens(port());
    }

    /** Makes the topics that are not there yet; those that are stay as they are. */
    @Override
    protected void complete() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            var present = admin.listTopics()
                    .names()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            var missing = Topics.all().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                    .toList();
            admin.createTopics(missing)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            throw failed("refused to make the topics: " + failure.getCause().getMessage());
        }
    }

    private static Command kafka(String program, String... arguments) {
        var logging = "-Dorg.slf4j.simpleLogger.";
        String[] java = {
            logging + "defaultLogLevel=warn", logging + "showDateTime=true", "-cp", Components.classpath(), program
        };
        return Command.java(HEAP_MEGABYTES, Map.of(), ArrayUtils.addAll(java, arguments));
    }
}
