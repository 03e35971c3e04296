package dev.zetel.local.command;

import dev.zetel.local.demo.DemoStory;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Identity;
import java.util.Optional;
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
    private Optional<String> product;

    @Override
    public Integer call() {
        var checkout = Zetel.checkout();
        var ports = RunningStack.upIn(checkout).ports();
        DemoStory.play(product, ports, Identity.of(checkout, ports), System.out);
        return 0;
    }
}
