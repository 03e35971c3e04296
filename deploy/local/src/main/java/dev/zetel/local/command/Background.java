package dev.zetel.local.command;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.Jvm;
import dev.zetel.local.running.RunningStack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A launcher that outlives the terminal: what it says until it is ready is passed on to who started it. */
record Background(Checkout checkout) {

    private static final int HEAP_MEGABYTES = 96;

    /** Returns when the stack is ready, or with the launcher's exit code if it fails. */
    int start(boolean fresh, Ports ports) throws IOException, InterruptedException {
        var log = checkout.workspace().log("launcher");
        var launcher = new Command(command(fresh, ports), Map.of()).start(log);
        var interrupted = new Thread(launcher::destroy, "give up");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (var said = Files.newInputStream(log)) {
            while (launcher.isAlive() && !isReady(launcher)) {
                passOn(said);
                TimeUnit.MILLISECONDS.sleep(200);
            }
            passOn(said);
        }
        if (launcher.isAlive()) {
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return 0;
        }
        return launcher.exitValue();
    }

    private List<String> command(boolean fresh, Ports ports) {
        var command = new ArrayList<>(Jvm.command(
                HEAP_MEGABYTES,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Dzetel.checkout=" + checkout.root(),
                "-cp",
                Components.classpath()));
        command.addAll(List.of(Zetel.class.getName(), "up", "--port-base", String.valueOf(ports.base())));
        if (fresh) {
            command.add("--fresh");
        }
        return command;
    }

    private boolean isReady(Process launcher) {
        return RunningStack.in(checkout)
                .filter(stack -> stack.launcher().pid() == launcher.pid())
                .map(RunningStack::ready)
                .orElse(false);
    }

    private static void passOn(InputStream said) throws IOException {
        said.transferTo(System.out);
        System.out.flush();
    }
}
