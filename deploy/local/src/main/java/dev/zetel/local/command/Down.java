package dev.zetel.local.command;

import dev.zetel.local.stack.Launcher;
import dev.zetel.local.stack.Progress;
import dev.zetel.local.stack.RunningStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Ends the stack and keeps its data.", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

    @Override
    public Integer call() {
        var home = Zetel.home();
        var stack = RunningStack.in(home);
        if (stack.isEmpty()) {
            System.out.println("Zetel is not up.");
            return 0;
        }
        stack.get().endLauncher();
        Launcher.endLeftovers(home, new Progress(System.out));
        System.out.println("Zetel is down.");
        return 0;
    }
}
