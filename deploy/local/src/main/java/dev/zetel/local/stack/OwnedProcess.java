package dev.zetel.local.stack;

import java.time.Instant;
import java.util.Optional;

/** A process of ours; its start time distinguishes it from a later one with the same number. */
public record OwnedProcess(String name, long pid, long startedAtMillis) {

    /** The start is computed from the time since boot, so that a corrected clock moves it a little. */
    private static final long TOLERANCE_MILLIS = 2_000;

    static OwnedProcess of(String name, ProcessHandle process) {
        return new OwnedProcess(
                name,
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
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
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedAsRemembered);
    }

    private boolean startedAsRemembered(ProcessHandle process) {
        var startedAt = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return Math.abs(startedAt - startedAtMillis) <= TOLERANCE_MILLIS;
    }
}
