package dev.zetel.local.command;

import dev.zetel.local.demo.DemoRun;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.RunningStack;
import dev.zetel.local.stack.Secrets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        description = "Tells the story from the purchase to the conflict and back, in a new sandbox each time.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Override
    public Integer call() {
        var home = Zetel.home();
        var ports = RunningStack.upIn(home).ports();
        new DemoRun(ports, Identity.of(ports, Secrets.of(home)), System.out).tell();
        return 0;
    }
}
