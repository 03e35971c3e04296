package dev.zetel.local.stack;

import dev.zetel.local.part.KeycloakImage;
import dev.zetel.local.part.Part;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Brings a stack up, looks after it, and leaves nothing behind when it ends. */
public final class Launcher {

    private static final long MEGABYTE = 1 << 20;
    private static final long TO_MAKE_EVERYTHING = 1_200;
    private static final long TO_RUN = 300;

    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final CompletableFuture<Void> death = new CompletableFuture<>();
    private RunningStack running;

    public Launcher(Home home, Ports ports, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
    }

    /** Ends what a launcher that was killed left behind. */
    public static void endLeftovers(Home home, Progress progress) {
        home.stackFile().read().filter(stack -> !stack.isLookedAfter()).ifPresent(stack -> {
            var ended = stack.endParts();
            home.stackFile().delete();
            if (ended > 0) {
                progress.say("Ended " + ended + " processes that an earlier launcher left behind.");
            }
        });
    }

    /** Starts every part and returns when all are ready; how long that took, the making of images not counted. */
    public Duration start(Identity identity) {
        OwnClasses.hold();
        refuseAFullDisk();
        ports.taken().ifPresent(this::refuseATakenPort);
        makeWhatIsKept();
        var started = new Progress(System.out);
        var stack = new Stack(
                new Blueprint(home, ports, identity.secrets()),
                started,
                this::remember,
                keycloak -> identity.importRealm());
        running = RunningStack.startedBy(ProcessHandle.current(), ports);
        home.stackFile().write(running);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "end"));
        stack.start();
        stack.whenOneDies(this::mourn);
        return started.elapsed();
    }

    /** Does something that needs the stack, and fails with the part if one dies meanwhile. */
    public void whileAlive(Runnable work) {
        joinFirst(CompletableFuture.runAsync(work));
    }

    public synchronized void announceReady() {
        running = running.nowReady();
        home.stackFile().write(running);
    }

    /** Waits until a part dies, and fails with it. */
    public void stayUntilOneDies() {
        joinFirst(new CompletableFuture<>());
    }

    private void joinFirst(CompletableFuture<Void> work) {
        try {
            CompletableFuture.anyOf(work, death).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private void mourn(Part part) {
        var code = part.process().orElseThrow().exitValue();
        death.completeExceptionally(part.failed("died with code " + code));
    }

    private synchronized void remember(Part part) {
        running = running.with(
                OwnedProcess.of(part.name(), part.process().orElseThrow().toHandle()));
        home.stackFile().write(running);
    }

    private void end(Stack stack) {
        progress.say("Stopping ...");
        stack.stop();
        home.stackFile().delete();
        progress.say("Stopped.");
    }

    private void makeWhatIsKept() {
        Certificate.of(home).make();
        var staging = new Staging(home);
        Blueprint.SERVICES.stream().map(Blueprint::moduleOf).forEach(staging::refresh);
        staging.refresh(Blueprint.GATEWAY);
        var image = KeycloakImage.in(home.workspace());
        if (!image.isMade()) {
            progress.say("Making the Keycloak image, once; this takes about a minute ...");
            image.make(home.workspace().log("keycloak-image"));
            progress.done("keycloak", "image made");
        }
    }

    private void refuseAFullDisk() {
        var needed = KeycloakImage.in(home.workspace()).isMade() ? TO_RUN : TO_MAKE_EVERYTHING;
        var free = home.free() / MEGABYTE;
        if (free < needed) {
            throw new CannotStart(
                    "the disk is full: " + free + " MB free in " + home.folder() + ", " + needed + " MB are needed");
        }
    }

    private void refuseATakenPort(Listener listener) {
        throw new CannotStart("port " + ports.of(listener) + " (" + listener.label()
                + ") is taken: free it, or choose other ports with --port-base");
    }
}
