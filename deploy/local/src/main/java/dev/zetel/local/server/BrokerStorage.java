package dev.zetel.local.server;

import dev.zetel.local.component.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's folder: its configuration, and its log formatted for a cluster of one. */
record BrokerStorage(Path folder) {

    /** One node can't copy to others, and few clients need few partitions of what Kafka keeps for itself. */
    private static final String CONFIGURATION = """
            node.id=1
            process.roles=broker,controller
            controller.quorum.voters=1@127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            log.dirs=%3$s
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            """;

    Path configuration() {
        return folder.resolve("server.properties");
    }

    void prepare(int port, int controllerPort) {
        var log = folder.resolve("log");
        try {
            Workspace.directories(folder);
            Files.writeString(configuration(), CONFIGURATION.formatted(port, controllerPort, log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!Files.exists(log.resolve("meta.properties"))) {
            format();
        }
    }

    private void format() {
        var said = new ByteArrayOutputStream();
        String[] command = {
            "format", "--ignore-formatted", "--cluster-id=" + Uuid.randomUuid(), "--config=" + configuration()
        };
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException("the broker's log was not formatted: " + said);
        }
    }
}
