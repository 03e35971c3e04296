package dev.zetel.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** How much of the machine's memory a process and its children hold, in megabytes. */
final class Memory {

    private Memory() {}

    static long of(ProcessHandle process) {
        return kilobytes(process) / 1024;
    }

    static long withChildren(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants());
        return all.mapToLong(Memory::kilobytes).sum() / 1024;
    }

    /** Pages that several processes share, as PostgreSQL's do, count for each in part where the system knows that. */
    private static long kilobytes(ProcessHandle process) {
        var proportional = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        try {
            var said = Files.isReadable(proportional)
                    ? StringUtils.substringBetween(Files.readString(proportional), "\nPss:", " kB")
                    : residentSet(process);
            return StringUtils.isBlank(said) ? 0 : Long.parseLong(said.strip());
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }

    private static String residentSet(ProcessHandle process) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        return new String(ps.getInputStream().readAllBytes());
    }
}
