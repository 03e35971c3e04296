package dev.zetel.local.running;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a launcher writes down about itself and the components that it started, so that another can find them. */
public record RunningStack(int portBase, boolean ready, OwnedProcess launcher, List<OwnedProcess> components) {

    private static final int SECONDS_FOR_ALL = 90;

    public static RunningStack startedBy(ProcessHandle launcher, Ports ports) {
        return new RunningStack(ports.base(), false, OwnedProcess.of("launcher", launcher), List.of());
    }

    /** The stack of a checkout, whether or not it still runs. */
    public static Optional<RunningStack> in(Checkout checkout) {
        return StackFile.of(checkout).read();
    }

    /** The stack of a checkout, for who needs it up. */
    public static RunningStack upIn(Checkout checkout) {
        return in(checkout)
                .filter(RunningStack::isLookedAfter)
                .orElseThrow(() -> new IllegalStateException("Zetel is not up; zetel up starts it"));
    }

    /** The stack of a checkout, for who needs all of it. */
    public static RunningStack readyIn(Checkout checkout) {
        return Optional.of(upIn(checkout))
                .filter(RunningStack::ready)
                .orElseThrow(() ->
                        new IllegalStateException("Zetel is still starting; zetel logs launcher shows how far it is"));
    }

    /** With a process for a component, in place of an earlier one of it. */
    public RunningStack with(OwnedProcess component) {
        var all = new ArrayList<>(components);
        all.removeIf(earlier -> earlier.name().equals(component.name()));
        all.add(component);
        return new RunningStack(portBase, ready, launcher, List.copyOf(all));
    }

    public RunningStack nowReady() {
        return new RunningStack(portBase, true, launcher, components);
    }

    public Ports ports() {
        return new Ports(portBase);
    }

    /** Whether its launcher still looks after it. */
    public boolean isLookedAfter() {
        return launcher.running().isPresent();
    }

    /** Whether all of it runs. */
    public boolean isComplete() {
        return ready && isLookedAfter() && running().count() == components.size();
    }

    /** Ends the launcher, which ends its components in order, and then what is left: a component that somebody develops. */
    public void end() {
        endLauncher();
        endParts();
    }

    /** Asks the launcher to end, and waits for it. */
    public void endLauncher() {
        launcher.running().ifPresent(process -> {
            process.destroy();
            process.onExit().orTimeout(SECONDS_FOR_ALL, TimeUnit.SECONDS).join();
        });
    }

    /** Ends what a dead launcher left behind, and says how many processes that were. */
    public int endParts() {
        var ends = running().map(OwnedProcess::end).toList();
        ends.forEach(CompletableFuture::join);
        return ends.size();
    }

    /** Ends one component, which its launcher takes for a failure unless it is being developed. */
    public void endComponent(String name) {
        components.stream()
                .filter(component -> component.name().equals(name))
                .forEach(component -> component.end().join());
    }

    private Stream<OwnedProcess> running() {
        return components.stream().filter(component -> component.running().isPresent());
    }
}
