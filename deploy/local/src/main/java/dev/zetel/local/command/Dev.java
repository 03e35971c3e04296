package dev.zetel.local.command;

import dev.zetel.local.running.DevSession;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.StackDefinition;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "dev",
        description =
                "Runs a service from its sources in place of the one in the stack, with live reload and the Dev UI;"
                        + " ends with Ctrl-C or q, and the stack has its own again.",
        mixinStandardHelpOptions = true)
final class Dev implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "directory, billing, licensing or gateway")
    private String service;

    @Override
    public Integer call() throws InterruptedException {
        var checkout = Zetel.checkout();
        var stack = RunningStack.readyIn(checkout);
        var identity = Identity.of(checkout, stack.ports());
        var packaged = new StackDefinition(checkout, stack.ports(), identity)
                .application(service)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no service " + service + "; there are directory, billing, licensing, gateway"));
        var session = DevSession.of(checkout, service);
        if (session.developer().isPresent()) {
            throw new IllegalStateException(service + " is being developed already");
        }
        session.begin(ProcessHandle.current());
        stack.endComponent(service);
        var maven = packaged.command(fromSources()).startAtTerminal(checkout.root());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(maven), "end"));
        stack.launcher().ended().thenRun(maven::destroy);
        return maven.waitFor();
    }

    /** Quarkus would ask first whether it may collect data, and wait for ten seconds. */
    private String[] fromSources() {
        var module = StackDefinition.moduleOf(service);
        return new String[] {"mvn", "quarkus:dev", "-Dquarkus.analytics.disabled=true", "-am", "-pl", module};
    }

    /** The launcher starts the component as soon as this process is gone, and needs the port. */
    private static void end(Process maven) {
        maven.destroy();
        maven.onExit().join();
    }
}
