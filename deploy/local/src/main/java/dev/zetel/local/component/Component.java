package dev.zetel.local.component;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One piece of a stack that runs as a process of its own. */
public abstract class Component {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);
    private static final int LAST_LINES = 15;

    private final String name;
    private final int port;
    private final LogFile log;
    private volatile Process process;

    protected Component(String name, int port, Workspace workspace) {
        this.name = name;
        this.port = port;
        this.log = new LogFile(workspace.log(name));
    }

    /** Makes what has to be there before the first start; done again, it changes nothing. */
    protected abstract void prepare();

    protected abstract Command launching();

    /** Whether the running process does its work. */
    protected abstract boolean answers();

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final LogFile log() {
        return log;
    }

    /** Launches the process and waits until it does its work. */
    public final void start() {
        launch();
        awaitReady();
    }

    public final void launch() {
        prepare();
        process = launching().start(log.path());
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
            pause();
        }
    }

    public final boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process, once launched. */
    public final Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    /** Ends the process in order; one that does not end is killed. */
    public final void stop() {
        if (!isAlive()) {
            return;
        }
        askToEnd(process);
        try {
            if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public final void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    public final ComponentFailed failed(String reason) {
        return new ComponentFailed(name, reason, log.last(LAST_LINES));
    }

    protected void askToEnd(Process running) {
        running.destroy();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a component was starting", interruption);
        }
    }
}
