package dev.zetel.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much of the machine's memory a process and its children hold. */
final class Memory {

    private static final long KILOBYTES = 1024;

    private Memory() {}

    /** Megabytes of a process alone. */
    static long of(ProcessHandle process) {
        return kilobytes(process) / KILOBYTES;
    }

    /** Megabytes of a process and what it started. */
    static long withChildren(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants());
        return all.mapToLong(Memory::kilobytes).sum() / KILOBYTES;
    }

    private static long kilobytes(ProcessHandle process) {
        try {
            var proportional = Path.of("/proc/" + process.pid() + "/smaps_rollup");
            return Files.isReadable(proportional) ? proportionalSet(proportional) : residentSet(process);
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }

    /** Pages that several processes share, as PostgreSQL's do, count for each in component. */
    private static long proportionalSet(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (UncheckedIOException goneMeanwhile) {
            return 0;
        }
    }

    private static long residentSet(ProcessHandle process) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        var said = new String(ps.getInputStream().readAllBytes()).strip();
        return said.isEmpty() ? 0 : Long.parseLong(said);
    }
}
