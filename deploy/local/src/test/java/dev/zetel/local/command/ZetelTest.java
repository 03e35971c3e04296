package dev.zetel.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.local.checkout.FreePorts;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.running.ThisStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZetelTest {

    private static final String CHECKOUT = "zetel.checkout";

    /** Leaves nothing behind when it is asked to end. */
    private static final String LAUNCHER = "trap 'rm %s/.zetel/stack.txt; exit' TERM; while :; do sleep 0.1; done";

    @TempDir
    Path checkout;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void standInACheckout() {
        System.setProperty(CHECKOUT, checkout.toString());
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty(CHECKOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --port-base here", "up --fast", "down everything", "token", "rise"})
    void explainsWhatItDoesNotUnderstand(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(errors.toString()).contains("Usage: zetel");
    }

    @Test
    void refusesToStartOnAPortThatIsTaken() throws IOException {
        var ports = FreePorts.some();
        var port = ports.of(Listener.LICENSING);
        try (var other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(other.isBound()).isTrue();

            assertThat(run("up --port-base " + ports.base())).isEqualTo(1);
        }
        assertThat(errors.toString().lines())
                .containsExactly("zetel: port " + port
                        + " (licensing) is taken: free it, or choose other ports with --port-base");
    }

    @Test
    void importsNothingIfOneOfTheFilesIsMissing() throws IOException {
        var products = Files.createFile(checkout.resolve("products.csv"));

        assertThat(run("catalog import " + products + " --prices nowhere.csv")).isEqualTo(1);
        assertThat(errors.toString().lines()).containsExactly("zetel: nowhere.csv is not a file that can be read");
    }

    @Test
    void saysOfAStackThatIsNotUp() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(run("down")).isZero();
        assertThat(run("token global")).isEqualTo(1);
        assertThat(errors.toString().lines()).containsExactly("zetel: Zetel is not up; zetel up starts it");
    }

    @Test
    void endsAServiceThatIsBeingDevelopedWithTheStack() throws IOException {
        var launcher = new ProcessBuilder("sh", "-c", LAUNCHER.formatted(checkout)).start();
        var developer = new ProcessBuilder("sleep", "600").start();
        try {
            ThisStack.isUpIn(checkout, FreePorts.some(), launcher.toHandle(), Map.of("billing", developer.toHandle()));

            assertThat(run("down")).isZero();

            assertThat(launcher.isAlive()).isFalse();
            assertThat(developer.isAlive()).isFalse();
        } finally {
            launcher.destroyForcibly();
            developer.destroyForcibly();
        }
    }

    @Test
    void namesEveryCommandInItsHelp() throws IOException {
        var table =
                Files.readString(Path.of("README.md")).split("## Commands\n")[1].split("\n\n")[0];
        var documented = Pattern.compile("(?m)^\\| `(\\w+)")
                .matcher(table)
                .results()
                .map(command -> command.group(1))
                .toList();

        assertThat(documented)
                .contains("up", "down", "test", "bench")
                .allSatisfy(command -> assertThat(Zetel.commandLine().getUsageMessage())
                        .containsPattern("(?m)^  " + command + " +[A-Z]"));
    }

    private int run(String line) {
        return Zetel.commandLine().setErr(new PrintWriter(errors, true)).execute(line.split(" "));
    }
}
