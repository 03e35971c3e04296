package dev.zetel.local.command;

import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Launcher;
import dev.zetel.local.stack.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Ends the stack and keeps its data.", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

    @Override
    public Integer call() {
        var checkout = Zetel.checkout();
        var stack = RunningStack.in(checkout);
        if (stack.isEmpty()) {
            System.out.println("Zetel is not up.");
            return 0;
        }
        stack.get().endLauncher();
        Launcher.endLeftovers(checkout, new Progress(System.out));
        System.out.println("Zetel is down.");
        return 0;
    }
}
