package dev.zetel.local.command;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.demo.DemoTenant;
import dev.zetel.local.mail.MailCatcher;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.Launcher;
import dev.zetel.local.stack.Preparations;
import dev.zetel.local.stack.Progress;
import dev.zetel.local.stack.StackDefinition;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts everything, makes the demo tenant if it is absent, and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Option(names = "-d", description = "Stay in the background; zetel down ends it.")
    private boolean inBackground;

    @Option(names = "--fresh", description = "Forget all tenants, log-ins and passwords first.")
    private boolean fresh;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + Ports.STANDARD_BASE,
            description =
                    "The gateway's port (${DEFAULT-VALUE}); all other ports keep their distance from it. With 18080:"
                            + " https 18443, services 18081 to 18083, Keycloak 18180, Kafka 19092, PostgreSQL 15433, mails 18025.")
    private int portBase;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var checkout = Zetel.checkout();
        var ports = new Ports(portBase);
        if (RunningStack.in(checkout).filter(RunningStack::isLookedAfter).isPresent()) {
            System.out.println("Zetel is up already; zetel status shows it, zetel down ends it.");
            return 0;
        }
        if (inBackground) {
            return new Background(checkout).start(fresh, ports);
        }
        stay(checkout, ports);
        return 0;
    }

    private void stay(Checkout checkout, Ports ports) {
        var progress = new Progress(System.out);
        Zetel.endLeftovers();
        if (fresh) {
            checkout.wipe();
        }
        var identity = Identity.of(checkout, ports);
        new Preparations(checkout, ports, progress).make();
        MailCatcher.start(ports, checkout.workspace().data().resolve("mails"));
        progress.done("mail", "ready at port " + ports.of(Listener.MAIL));
        var launcher = new Launcher(checkout, progress);
        launcher.start(ports, new StackDefinition(checkout, ports, identity).components());
        progress.say("All components are ready after " + progress.seconds() + " s.");
        launcher.stay(() -> {
            new DemoTenant(ports, identity, checkout.workspace().data(), progress).provision();
            Welcome.print(checkout, ports, identity, System.out);
        });
    }
}
