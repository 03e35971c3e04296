package dev.zetel.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.FreePorts;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.running.DevSession;
import dev.zetel.local.running.ThisStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with a Maven that only says where, how and with which configuration it was run. */
class DevTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String MAVEN = """
            #!/bin/sh
            echo "in $PWD: $*"
            env | grep -E '^(QUARKUS|ZETEL|KAFKA)_'
            cat .zetel/dev/*
            """;

    @TempDir
    Path temporary;

    private final Ports ports = FreePorts.some();
    private Path checkout;
    private Process billing;

    @BeforeEach
    void standInARunningStack() throws IOException {
        checkout = temporary.toRealPath();
        billing = new ProcessBuilder("sleep", "600").start();
        ThisStack.isUpIn(checkout, ports, Map.of("billing", billing.toHandle()));
        Files.writeString(checkout.resolve("mvn"), MAVEN);
        Files.setPosixFilePermissions(checkout.resolve("mvn"), PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void endIt() {
        billing.destroyForcibly();
    }

    @Test
    void runsTheServiceFromItsSourcesAsTheStackWouldRunIt() throws Exception {
        var said = new OwnProcess(checkout).run("dev", "billing");

        assertThat(said)
                .contains("in " + checkout + ": quarkus:dev -Dquarkus.analytics.disabled=true -am -pl billing-service")
                .contains(
                        "QUARKUS_HTTP_PORT=" + ports.of(Listener.BILLING),
                        "KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + ports.of(Listener.KAFKA),
                        "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:" + ports.of(Listener.POSTGRES)
                                + "/zetel_billing")
                .anyMatch(line -> line.startsWith("ZETEL_CONSISTENCY_KEY="))
                .anyMatch(line -> line.startsWith("dev "));
    }

    @Test
    void takesThePlaceOfTheOneInTheStack() throws Exception {
        new OwnProcess(checkout).run("dev", "billing");

        assertThat(billing.isAlive()).isFalse();
    }

    @Test
    void endsWithTheStack() throws Exception {
        var launcher = new ProcessBuilder("sleep", "600").start();
        ThisStack.isUpIn(checkout, ports, launcher.toHandle(), Map.of("billing", billing.toHandle()));
        Files.writeString(checkout.resolve("mvn"), "#!/bin/sh\necho $$ >running\nexec sleep 600\n");
        var dev = new OwnProcess(checkout).start("dev", "billing");
        var running = checkout.resolve("running");
        await().atMost(PATIENCE).until(() -> Files.exists(running) && Files.size(running) > 0);
        var maven = ProcessHandle.of(Long.parseLong(Files.readString(running).strip()));

        launcher.destroy();

        assertThat(dev.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(maven.filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void leavesTheStackAsItIsIfThereIsNoSuchService() throws Exception {
        assertThat(new OwnProcess(checkout).run("dev", "kafka"))
                .containsExactly("zetel: no service kafka; there are directory, billing, licensing, gateway");

        assertThat(billing.isAlive()).isTrue();
    }

    @Test
    void isRefusedToASecondDeveloper() throws Exception {
        DevSession.of(new Checkout(checkout), "billing").begin(ProcessHandle.current());

        assertThat(new OwnProcess(checkout).run("dev", "billing"))
                .containsExactly("zetel: billing is being developed already");

        assertThat(billing.isAlive()).isTrue();
    }
}
