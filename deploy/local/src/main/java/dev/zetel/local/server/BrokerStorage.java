package dev.zetel.local.server;

import dev.zetel.local.component.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's folder: its configuration, and its log formatted for a cluster of one. */
record BrokerStorage(Path folder) {

    private static final String NODE = "1";

    Path configuration() {
        return folder.resolve("server.properties");
    }

    void prepare(int port, int controllerPort) {
        try {
            Workspace.directories(folder);
            Files.writeString(configuration(), lines(listening(port, controllerPort)) + lines(settings()));
            if (!Files.exists(log().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void format() {
        var said = new ByteArrayOutputStream();
        var exit = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "--cluster-id=" + Uuid.randomUuid(), "--config=" + configuration()
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IllegalStateException("the broker's log was not formatted: " + said);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Map<String, String> listening(int port, int controllerPort) {
        var controller = "127.0.0.1:" + controllerPort;
        return Map.of(
                "node.id",
                NODE,
                "process.roles",
                "broker,controller",
                "controller.quorum.voters",
                NODE + "@" + controller,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://" + controller,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "log.dirs",
                log().toString(),
                "auto.create.topics.enable",
                "false");
    }

    /** One node can't copy to others, and few clients need few partitions of what Kafka keeps for itself. */
    private static Map<String, String> settings() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    private static String lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}
