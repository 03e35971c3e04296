package dev.zetel.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningStackTest {

    @TempDir
    Path checkout;

    private Process process;

    @BeforeEach
    void startAProcess() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void isReadAsItWasWritten() {
        var file = StackFile.of(new Checkout(checkout));
        var stack = RunningStack.startedBy(ProcessHandle.current(), new Ports(18080))
                .with(OwnedProcess.of("kafka", process.toHandle()))
                .nowReady();

        file.write(stack);

        assertThat(file.read()).contains(stack);
        assertThat(stack.ready()).isTrue();
    }

    @Test
    void isNotThereWithoutAFile() {
        assertThat(StackFile.of(new Checkout(checkout)).read()).isEmpty();
    }

    @Test
    void knowsAProcessByNumberAndStart() {
        var owned = OwnedProcess.of("kafka", process.toHandle());
        var earlier = new OwnedProcess("kafka", owned.pid(), owned.startedAtMillis() - 60_000);

        assertThat(owned.running()).isPresent();
        assertThat(earlier.running()).isEmpty();
    }

    @Test
    void endsWhatItsLauncherLeftBehind() {
        var stack = left(OwnedProcess.of("kafka", process.toHandle()));

        assertThat(stack.endParts()).isEqualTo(1);

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void sparesAStrangerWhoGotTheNumberOfAPart() {
        var owned = OwnedProcess.of("kafka", process.toHandle());
        var stack = left(new OwnedProcess("kafka", owned.pid(), owned.startedAtMillis() - 60_000));

        assertThat(stack.endParts()).isZero();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void isLookedAfterAsLongAsItsLauncherRuns() {
        var stack = new RunningStack(8080, true, OwnedProcess.of("launcher", process.toHandle()), List.of());
        assertThat(stack.isLookedAfter()).isTrue();

        process.destroyForcibly().onExit().join();

        assertThat(stack.isLookedAfter()).isFalse();
    }

    @Test
    void leavesNoHalfWrittenFile() throws IOException {
        var home = new Checkout(checkout);

        StackFile.of(home).write(left(OwnedProcess.of("kafka", process.toHandle())));

        try (var files = Files.list(home.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("stack.txt");
        }
    }

    private static RunningStack left(OwnedProcess component) {
        return new RunningStack(8080, true, new OwnedProcess("launcher", Long.MAX_VALUE, 0), List.of(component));
    }
}
