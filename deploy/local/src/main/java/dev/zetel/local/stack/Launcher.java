package dev.zetel.local.stack;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.Component;
import dev.zetel.local.running.DevSession;
import dev.zetel.local.running.OwnedProcess;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.running.StackFile;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings a stack up, looks after it, and leaves nothing behind when it ends. */
public final class Launcher {

    private final Checkout checkout;
    private final Progress progress;
    private final CompletableFuture<Void> death = new CompletableFuture<>();
    private final StackFile file;
    private Stack stack;

    public Launcher(Checkout checkout, Progress progress) {
        this.checkout = checkout;
        this.progress = progress;
        this.file = StackFile.of(checkout);
    }

    /** Starts every component and returns when all are ready. */
    public void start(Ports ports, List<Component> components) {
        DevSession.endAll(checkout);
        stack = new Stack(components, progress);
        file.write(RunningStack.startedBy(ProcessHandle.current(), ports));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        stack.start(component -> remember(component.name(), handle(component)));
        components.forEach(this::watch);
    }

    /** Does something that needs the stack, announces that it is ready, and stays; fails with the first component that dies. */
    public void stay(Runnable work) {
        stack.orEnded(() -> Stack.join(CompletableFuture.anyOf(CompletableFuture.runAsync(work), death)));
        file.update(RunningStack::nowReady);
        Stack.join(death);
    }

    /** A component that is being developed is started again when that is over; the death of any other is a failure. */
    private void componentEnded(Component component) {
        var session = DevSession.of(checkout, component.name());
        var developer = session.developer();
        if (developer.isPresent()) {
            progress.say(component.name() + " is being developed.");
            remember(component.name(), developer.get());
            stack.whenItEnds(developer.get(), () -> componentEnded(component));
        } else if (session.end()) {
            startAgain(component);
        } else {
            var code = component.process().orElseThrow().exitValue();
            death.completeExceptionally(component.failed("died with code " + code));
        }
    }

    private void startAgain(Component component) {
        try {
            component.launch();
            remember(component.name(), handle(component));
            component.awaitReady();
            progress.say(component.name() + " is the stack's own again.");
            watch(component);
        } catch (RuntimeException failure) {
            death.completeExceptionally(failure);
        }
    }

    private void watch(Component component) {
        stack.whenItEnds(handle(component), () -> componentEnded(component));
    }

    private static ProcessHandle handle(Component component) {
        return component.process().orElseThrow().toHandle();
    }

    private void remember(String component, ProcessHandle process) {
        file.update(before -> before.with(OwnedProcess.of(component, process)));
    }

    private void end() {
        progress.say("Stopping ...");
        stack.stop();
        file.delete();
        progress.say("Stopped.");
    }
}
