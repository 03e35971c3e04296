package dev.zetel.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much of the machine's memory a process and its children hold, in megabytes. */
final class Memory {

    private static final long KILOBYTES = 1024;

    private Memory() {}

    static long of(ProcessHandle process) {
        return kilobytes(process) / KILOBYTES;
    }

    static long withChildren(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants());
        return all.mapToLong(Memory::kilobytes).sum() / KILOBYTES;
    }

    /** Pages that several processes share, as PostgreSQL's do, count for each in part where the system knows that. */
    private static long kilobytes(ProcessHandle process) {
        var proportional = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        try {
            var said = Files.isReadable(proportional)
                    ? Files.readString(proportional).replaceAll("(?s).*\nPss:(.*?) kB.*", "$1")
                    : residentSet(process);
            return said.isBlank() ? 0 : Long.parseLong(said.strip());
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }

    private static String residentSet(ProcessHandle process) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        return new String(ps.getInputStream().readAllBytes());
    }
}
