package dev.zetel.local.running;

import dev.zetel.local.component.Component;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A process of ours; its start time distinguishes it from a later one with the same number. */
public record OwnedProcess(String name, long pid, long startedAtMillis) {

    /** The start is computed from the time since boot, so that a corrected clock moves it a little. */
    private static final long TOLERANCE_MILLIS = 2_000;

    public static OwnedProcess of(String name, ProcessHandle process) {
        return new OwnedProcess(name, process.pid(), startOf(process));
    }

    static OwnedProcess parsed(String line) {
        var words = line.split(" ");
        return new OwnedProcess(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    String line() {
        return name + " " + pid + " " + startedAtMillis;
    }

    /** The process, while it runs. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAtMillis) <= TOLERANCE_MILLIS);
    }

    /** Done as soon as the process has ended, which may be long ago. */
    public CompletableFuture<ProcessHandle> ended() {
        return running().map(ProcessHandle::onExit).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Ends it in order; if that takes too long, at once. */
    CompletableFuture<ProcessHandle> end() {
        running().ifPresent(ProcessHandle::destroy);
        return running().map(Component::ending).orElseGet(this::ended);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
