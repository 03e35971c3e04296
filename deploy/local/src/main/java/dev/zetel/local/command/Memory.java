package dev.zetel.local.command;

import java.io.IOException;
import java.util.stream.Stream;

/** How much of the machine's memory a process and its children hold. */
final class Memory {

    private static final long KILOBYTES = 1024;

    private Memory() {}

    /** Resident megabytes of a process alone. */
    static long of(ProcessHandle process) {
        return residentKilobytes(process) / KILOBYTES;
    }

    /** Of a process and what it started; pages that they share count for each, so the truth is a little less. */
    static long withChildren(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants());
        return all.mapToLong(Memory::residentKilobytes).sum() / KILOBYTES;
    }

    private static long residentKilobytes(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
            var said = new String(ps.getInputStream().readAllBytes()).strip();
            return said.isEmpty() ? 0 : Long.parseLong(said);
        } catch (IOException noPs) {
            return 0;
        }
    }
}
