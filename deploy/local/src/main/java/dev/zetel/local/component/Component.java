package dev.zetel.local.component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One piece of a stack that runs as a process of its own. */
public abstract class Component {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final int SECONDS_TO_END = 20;

    private final String name;
    private final int port;
    private final LogFile log;
    private List<Component> needs = List.of();
    private volatile Process process;

    protected Component(String name, int port, Workspace workspace) {
        this.name = name;
        this.port = port;
        this.log = workspace.log(name);
    }

    /** Makes what has to be there before a start, unless it is, and says what to run. */
    protected abstract Command prepare();

    /** Whether the running process does its work. */
    protected abstract boolean answers();

    /** Does what is left once it answers, each time that it has started. */
    protected void complete() {}

    /** Asks the process to end in order. */
    protected void askToEnd(Process running) {
        running.destroy();
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final LogFile log() {
        return log;
    }

    /** The process, once launched. */
    public final Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    /** Those that have to be ready before it is launched, and stay until it has ended. */
    public final List<Component> needs() {
        return needs;
    }

    public final Component after(Component... needed) {
        needs = List.of(needed);
        return this;
    }

    /** Launches the process and waits until it does its work. */
    public final void start() {
        launch();
        awaitReady();
    }

    public final void launch() {
        process = prepare().start(log.path());
    }

    public final void awaitReady() {
        var deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!answers()) {
            if (!isAlive()) {
                throw failed("ended with code " + process.exitValue() + " while starting");
            }
            if (System.nanoTime() > deadline) {
                throw failed("is not ready after " + READY_WITHIN.toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        complete();
    }

    public final boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends the process in order; one that does not end is killed. */
    public final void stop() {
        if (isAlive()) {
            askToEnd(process);
            ending(process.toHandle()).join();
            process.onExit().join();
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public final void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Done when a process has ended that was asked to; one that takes too long is killed. */
    public static CompletableFuture<ProcessHandle> ending(ProcessHandle process) {
        return process.onExit()
                .completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS)
                .thenAccept(ProcessHandle::destroyForcibly)
                .thenCompose(ended -> process.onExit());
    }

    public final ComponentFailed failed(String reason) {
        return new ComponentFailed(name + " " + reason, log);
    }
}
