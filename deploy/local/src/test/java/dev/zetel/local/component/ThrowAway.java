package dev.zetel.local.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A component without a purpose: it says that it is up and waits, never says so, or ends at once. */
public final class ThrowAway extends Component {

    private final String behaviour;
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private CompletableFuture<Void> keepsItUp = CompletableFuture.completedFuture(null);
    private Runnable completion = () -> {};

    private ThrowAway(String name, Workspace workspace, String behaviour) {
        super(name, 0, workspace);
        this.behaviour = behaviour;
    }

    public static ThrowAway thatStays(String name, Workspace workspace) {
        return new ThrowAway(name, workspace, "stay");
    }

    public static ThrowAway thatIsNeverReady(String name, Workspace workspace) {
        return new ThrowAway(name, workspace, "hesitate");
    }

    public static ThrowAway thatEndsAtOnce(String name, Workspace workspace) {
        return new ThrowAway(name, workspace, "end");
    }

    /** Done as soon as somebody has asked whether it is ready. */
    public CompletableFuture<Void> asked() {
        return asked;
    }

    /** It takes its time to stop: until something else is done. */
    public ThrowAway stoppingAfter(CompletableFuture<Void> other) {
        keepsItUp = other;
        return this;
    }

    /** It needs something more once it is up. */
    public ThrowAway completedBy(Runnable work) {
        completion = work;
        return this;
    }

    /** What runs in the component's process. */
    public static void main(String[] behaviour) throws InterruptedException {
        if (behaviour[0].equals("end")) {
            System.out.println("there is nothing to do here");
            System.exit(7);
        }
        System.out.println(behaviour[0].equals("hesitate") ? "not yet" : "up");
        Thread.currentThread().join();
    }

    @Override
    protected Command prepare() {
        var classes = Path.of(ThrowAway.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var classpath = classes + java.io.File.pathSeparator + Components.classpath();
        return Command.java(32, Map.of(), "-cp", classpath, ThrowAway.class.getName(), behaviour);
    }

    @Override
    protected void complete() {
        completion.run();
    }

    @Override
    protected void askToEnd(Process running) {
        keepsItUp.join();
        super.askToEnd(running);
    }

    @Override
    protected boolean answers() {
        asked.complete(null);
        return log().last(1).equals(List.of("up"));
    }
}
