package dev.zetel.local.command;

import dev.zetel.local.demo.DemoRun;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.RunningStack;
import dev.zetel.local.stack.Secrets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Plays a license conflict from the purchase to the resolution and back, in a new sandbox each time.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Option(
            names = "--product",
            paramLabel = "SKU_ID",
            description = "Play it with another product of the catalog, which needs an offer for a year.")
    private String product;

    @Override
    public Integer call() {
        var home = Zetel.home();
        var ports = RunningStack.upIn(home).ports();
        var run = new DemoRun(ports, Identity.of(ports, Secrets.of(home)), System.out);
        if (product == null) {
            run.play();
        } else {
            run.play(product);
        }
        return 0;
    }
}
