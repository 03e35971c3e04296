package dev.zetel.local.command;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Components;
import dev.zetel.local.running.RunningStack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.ArrayUtils;

/** A launcher that outlives the terminal: what it says until it is ready is passed on to who started it. */
record Background(Checkout checkout) {

    private static final int HEAP_MEGABYTES = 96;

    /** Returns when the stack is ready, or with the launcher's exit code if it fails. */
    int start(boolean fresh, Ports ports) throws IOException, InterruptedException {
        var log = checkout.workspace().log("launcher").path();
        var launcher = command(fresh, ports).start(log);
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

    private Command command(boolean fresh, Ports ports) {
        String[] up = {
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
            "-Dzetel.checkout=" + checkout.root(),
            "-cp",
            Components.classpath(),
            Zetel.class.getName(),
            "up",
            "--port-base=" + ports.base()
        };
        return Command.java(HEAP_MEGABYTES, Map.of(), fresh ? ArrayUtils.add(up, "--fresh") : up);
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
