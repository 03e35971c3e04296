package dev.zetel.local.command;

import dev.zetel.local.mail.MailCatcher;
import dev.zetel.local.running.OwnedProcess;
import dev.zetel.local.running.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Shows each component with process, memory and age; exit code 0 only if all run.",
        mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

    private static final int NOT_UP = 3;
    private static final String ROW = "%-12s %-8s %8s %8s  %s%n";

    @Override
    public Integer call() {
        var stack = RunningStack.in(Zetel.checkout());
        if (stack.isEmpty()) {
            System.out.println("Zetel is not up; zetel up starts it.");
            return NOT_UP;
        }
        show(stack.get());
        return stack.get().isComplete() ? 0 : NOT_UP;
    }

    private static void show(RunningStack stack) {
        System.out.printf(ROW, "component", "state", "process", "memory", "age");
        var megabytes = 0L;
        for (var component : stack.components()) {
            megabytes += show(component, component.running().stream().flatMap(Status::withChildren));
        }
        // the launcher's children are the components
        megabytes += show(stack.launcher(), stack.launcher().running().stream());
        System.out.printf(ROW, "total", "", "", megabytes + " MB", "port base " + stack.portBase());
        System.out.println("mails        " + MailCatcher.url(stack.ports()));
    }

    /** How much of the machine's memory its processes hold. */
    private static long show(OwnedProcess component, Stream<ProcessHandle> processes) {
        var state = component.running().isPresent() ? "runs" : "is gone";
        var megabytes = processes.mapToLong(Status::kilobytes).sum() / 1024;
        var age = Duration.between(Instant.ofEpochMilli(component.startedAtMillis()), Instant.now());
        var hours = String.format("%d:%02d h", age.toHours(), age.toMinutesPart());
        System.out.printf(ROW, component.name(), state, component.pid(), megabytes + " MB", hours);
        return megabytes;
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
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
