package dev.zetel.local.command;

import dev.zetel.local.mail.MailCatcher;
import dev.zetel.local.running.OwnedProcess;
import dev.zetel.local.running.RunningStack;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
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
            megabytes += show(component, Memory::withChildren);
        }
        // the launcher's children are the components
        megabytes += show(stack.launcher(), Memory::of);
        System.out.printf(ROW, "total", "", "", megabytes + " MB", "port base " + stack.portBase());
        System.out.println("mails        " + MailCatcher.url(stack.ports()));
    }

    private static long show(OwnedProcess component, ToLongFunction<ProcessHandle> memory) {
        var process = component.running();
        var state = process.isPresent() ? "runs" : "is gone";
        var megabytes = process.map(memory::applyAsLong).orElse(0L);
        var age = Duration.between(Instant.ofEpochMilli(component.startedAtMillis()), Instant.now());
        var hours = String.format("%d:%02d h", age.toHours(), age.toMinutesPart());
        System.out.printf(ROW, component.name(), state, component.pid(), megabytes + " MB", hours);
        return megabytes;
    }
}
