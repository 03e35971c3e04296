package dev.zetel.local.command;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.Jvm;
import dev.zetel.local.running.RunningStack;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A launcher that outlives the terminal: what it says until it is ready is passed on to who started it. */
record Background(Checkout checkout) {

    private static final int HEAP_MEGABYTES = 96;

    /** Returns when the stack is ready, or with the launcher's exit code if it fails. */
    int start(boolean fresh, Ports ports) {
        var log = checkout.workspace().log("launcher");
        var launcher = new Command(command(fresh, ports), Map.of()).start(log);
        var interrupted = new Thread(launcher::destroy, "give up");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (var said = new RandomAccessFile(log.toFile(), "r")) {
            while (launcher.isAlive() && !isReady(launcher)) {
                passOn(said);
                TimeUnit.MILLISECONDS.sleep(200);
            }
            passOn(said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stack was starting", interruption);
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
                Components.classpath(),
                Zetel.class.getName(),
                "up",
                "--port-base",
                String.valueOf(ports.base())));
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

    private static void passOn(RandomAccessFile said) throws IOException {
        var bytes = new byte[8192];
        for (var read = said.read(bytes); read > 0; read = said.read(bytes)) {
            System.out.write(bytes, 0, read);
        }
        System.out.flush();
    }
}
