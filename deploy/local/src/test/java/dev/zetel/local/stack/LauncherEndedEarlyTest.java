package dev.zetel.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.running.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Ctrl-C comes whenever somebody is impatient. */
class LauncherEndedEarlyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path checkout;

    private Process launcher;

    @AfterEach
    void leaveNothing() {
        launcher.destroyForcibly();
        components().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void doesNotSayThatAPartFailedWhichItStopsWhileItStarts() throws Exception {
        launcher = ThrowAwayLauncher.start(checkout, "hesitates");
        await().atMost(PATIENCE).until(() -> components().size() == 2);

        endsQuietly();
    }

    @Test
    void doesNotSayThatWorkFailedWhichNeededAPartThatItStops() throws Exception {
        launcher = ThrowAwayLauncher.start(checkout, "provisions");
        await().atMost(PATIENCE).until(() -> said().contains("provisioning"));

        endsQuietly();
    }

    private void endsQuietly() throws InterruptedException {
        var left = components();

        launcher.destroy();

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(left).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThat(said()).contains("Stopped.").doesNotContain("ended with code", "does not answer", "died");
    }

    private List<ProcessHandle> components() {
        return RunningStack.in(new Checkout(checkout)).stream()
                .flatMap(stack -> stack.components().stream())
                .flatMap(component -> component.running().stream())
                .toList();
    }

    private String said() {
        try {
            return Files.readString(ThrowAwayLauncher.said(checkout));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
