package dev.zetel.local.stack;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.Component;
import dev.zetel.local.running.DevSession;
import dev.zetel.local.running.OwnedProcess;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.running.StackFile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings a stack up, looks after it, and leaves nothing behind when it ends. */
public final class Launcher {

    private final Checkout checkout;
    private final Ports ports;
    private final Progress progress;
    private final CompletableFuture<Void> death = new CompletableFuture<>();
    private Stack stack;
    private RunningStack running;

    public Launcher(Checkout checkout, Ports ports, Progress progress) {
        this.checkout = checkout;
        this.ports = ports;
        this.progress = progress;
    }

    /** Ends what a launcher that was killed left behind. */
    public static void endLeftovers(Checkout checkout, Progress progress) {
        StackFile.of(checkout).read().filter(stack -> !stack.isLookedAfter()).ifPresent(stack -> {
            var ended = stack.endParts();
            StackFile.of(checkout).delete();
            if (ended > 0) {
                progress.say("Ended " + ended + " processes that an earlier launcher left behind.");
            }
        });
    }

    /** Starts every component and returns when all are ready; says how long that took. */
    public Duration start(List<Component> components) {
        OwnClasses.hold();
        DevSession.endAll(checkout);
        var started = new Progress(System.out);
        stack = new Stack(components, started);
        running = RunningStack.startedBy(ProcessHandle.current(), ports);
        StackFile.of(checkout).write(running);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        stack.start(this::remember);
        stack.whenOneDies(this::componentEnded);
        return started.elapsed();
    }

    /** Does something that needs the stack, and fails with the component if one dies meanwhile. */
    public void whileAlive(Runnable work) {
        stack.orEnded(() -> joinFirst(CompletableFuture.runAsync(work)));
    }

    public synchronized void announceReady() {
        running = running.nowReady();
        StackFile.of(checkout).write(running);
    }

    /** Waits until a component dies, and fails with it. */
    public void stayUntilOneDies() {
        joinFirst(new CompletableFuture<>());
    }

    private void joinFirst(CompletableFuture<Void> work) {
        Stack.join(CompletableFuture.anyOf(work, death));
    }

    /** A component that is being developed is started again when that is over; the death of any other is a failure. */
    private void componentEnded(Component component) {
        var session = DevSession.of(checkout, component.name());
        var developer = session.developer();
        if (developer.isPresent()) {
            progress.say(component.name() + " is being developed.");
            remember(component.name(), developer.get());
            stack.whenItEnds(developer.get(), () -> componentEnded(component));
        } else if (session.isOver()) {
            session.end();
            startAgain(component);
        } else {
            var code = component.process().orElseThrow().exitValue();
            death.completeExceptionally(component.failed("died with code " + code));
        }
    }

    private void startAgain(Component component) {
        try {
            component.launch();
            remember(component);
            component.awaitReady();
            progress.say(component.name() + " is the stack's own again.");
            stack.whenItDies(component, this::componentEnded);
        } catch (RuntimeException failure) {
            death.completeExceptionally(failure);
        }
    }

    private void remember(Component component) {
        remember(component.name(), component.process().orElseThrow().toHandle());
    }

    private synchronized void remember(String component, ProcessHandle process) {
        running = running.with(OwnedProcess.of(component, process));
        StackFile.of(checkout).write(running);
    }

    private void end() {
        progress.say("Stopping ...");
        stack.stop();
        StackFile.of(checkout).delete();
        progress.say("Stopped.");
    }
}
