package dev.zetel.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.running.DevSession;
import dev.zetel.local.running.OwnedProcess;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.running.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path checkout;

    private Checkout home;
    private Process launcher;
    private List<ProcessHandle> components;

    @BeforeEach
    void bringAStackUp() throws IOException {
        home = new Checkout(checkout);
        launcher = ThrowAwayLauncher.start(checkout);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RunningStack.in(home).filter(RunningStack::ready).isPresent());
        components = RunningStack.in(home).orElseThrow().components().stream()
                .map(component -> component.running().orElseThrow())
                .toList();
    }

    @AfterEach
    void leaveNothing() {
        launcher.destroyForcibly();
        components.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void endsAllPartsWhenItIsAskedToEnd() throws Exception {
        launcher.destroy();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(components).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThat(RunningStack.in(home)).isEmpty();
    }

    @Test
    void endsTheOthersWhenAPartDiesAndSaysWhich() throws Exception {
        components.get(1).destroyForcibly();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(Files.readString(ThrowAwayLauncher.said(checkout))).contains("service died with code 137");
        assertThat(components).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void startsAgainWhatWasDevelopedOnceThatIsOver() throws Exception {
        var developer = new ProcessBuilder("sleep", "600").start();
        try {
            DevSession.of(home, "service").begin(developer.toHandle());

            RunningStack.in(home).orElseThrow().endComponent("service");

            await().until(() -> service().equals(Optional.of(developer.toHandle())));
            assertThat(launcher.isAlive()).isTrue();
        } finally {
            developer.destroyForcibly().onExit().join();
        }
        await().until(() ->
                Files.readString(ThrowAwayLauncher.said(checkout)).contains("service is the stack's own again."));
        assertThat(launcher.isAlive()).isTrue();

        service().orElseThrow().destroyForcibly();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(ThrowAwayLauncher.said(checkout))).contains("service died with code 137");
    }

    @Test
    void takesNoPartForDevelopedBecauseItWasUnderAnEarlierLauncher() throws Exception {
        launcher.destroyForcibly().onExit().join();
        StackFile.of(home).endLeftovers();
        DevSession.of(home, "service").begin(launcher.toHandle());

        bringAStackUp();
        components.get(1).destroyForcibly();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(ThrowAwayLauncher.said(checkout))).contains("service died with code 137");
    }

    @Test
    void leavesWhatTheNextOneCleansUpWhenItIsKilled() {
        launcher.destroyForcibly().onExit().join();
        assertThat(components).hasSize(2).allMatch(ProcessHandle::isAlive);

        StackFile.of(home).endLeftovers();

        assertThat(components).noneMatch(ProcessHandle::isAlive);
        assertThat(RunningStack.in(home)).isEmpty();
    }

    @Test
    void isNotTakenForALeftoverWhileItRuns() {
        StackFile.of(home).endLeftovers();

        assertThat(components).allMatch(ProcessHandle::isAlive);
        assertThat(RunningStack.in(home)).isPresent();
    }

    @Test
    void endsWhenTheCommandLineAsksItTo() {
        RunningStack.in(home).orElseThrow().endLauncher();

        assertThat(launcher.isAlive()).isFalse();
        assertThat(components).noneMatch(ProcessHandle::isAlive);
    }

    private Optional<ProcessHandle> service() {
        return RunningStack.in(home).stream()
                .flatMap(stack -> stack.components().stream())
                .filter(component -> component.name().equals("service"))
                .findFirst()
                .flatMap(OwnedProcess::running);
    }
}
