package dev.zetel.local.command;

import dev.zetel.local.mail.MailCatcher;
import dev.zetel.local.running.OwnedProcess;
import dev.zetel.local.running.RunningStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
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
        return show(stack.get());
    }

    private static int show(RunningStack stack) {
        System.out.printf(ROW, "component", "state", "process", "memory", "age");
        stack.components().forEach(component -> show(component, megabytes(component)));
        show(stack.launcher(), launchersMegabytes(stack));
        var total = stack.components().stream().mapToLong(Status::megabytes).sum() + launchersMegabytes(stack);
        System.out.printf(ROW, "total", "", "", total + " MB", "port base " + stack.portBase());
        System.out.println("mails        " + MailCatcher.url(stack.ports()));
        var complete = stack.ready()
                && stack.isLookedAfter()
                && stack.components().stream()
                        .allMatch(component -> component.running().isPresent());
        return complete ? 0 : NOT_UP;
    }

    private static void show(OwnedProcess component, long megabytes) {
        var state = component.running().isPresent() ? "runs" : "is gone";
        var age = Duration.between(Instant.ofEpochMilli(component.startedAtMillis()), Instant.now());
        System.out.printf(
                Locale.ROOT,
                ROW,
                component.name(),
                state,
                component.pid(),
                megabytes + " MB",
                String.format("%d:%02d h", age.toHours(), age.toMinutesPart()));
    }

    private static long megabytes(OwnedProcess component) {
        return component.running().map(Memory::withChildren).orElse(0L);
    }

    /** Without its children, which are the components. */
    private static long launchersMegabytes(RunningStack stack) {
        return stack.launcher().running().map(Memory::of).orElse(0L);
    }
}
