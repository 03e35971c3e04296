package dev.zetel.local.running;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.io.function.Uncheck;

/**
 * The file that says which stack runs here, a process in each line; a reader sees the old or the new content, never half of
 * one. It is not JSON, because a command that only asks for a port would wait for the parser longer than for anything else.
 */
public record StackFile(Path path) {

    public static StackFile of(Checkout checkout) {
        return new StackFile(checkout.folder().resolve("stack.txt"));
    }

    public Optional<RunningStack> read() {
        return Optional.of(path).filter(Files::exists).map(file -> parsed(Uncheck.get(() -> Files.readAllLines(file))));
    }

    public void write(RunningStack stack) {
        var lines = new ArrayList<>(
                List.of(stack.portBase() + " " + stack.ready(), stack.launcher().line()));
        stack.components().forEach(component -> lines.add(component.line()));
        var unfinished = Workspace.directories(path.getParent()).resolve(path.getFileName() + ".new");
        Uncheck.run(() -> Files.move(Files.write(unfinished, lines), path, ATOMIC_MOVE, REPLACE_EXISTING));
    }

    /** Writes what becomes of what is written, if anything is. */
    public synchronized void update(UnaryOperator<RunningStack> change) {
        read().map(change).ifPresent(this::write);
    }

    public void delete() {
        Uncheck.run(() -> Files.deleteIfExists(path));
    }

    /** Ends what a launcher that was killed left behind, and says how many processes that were. */
    public int endLeftovers() {
        var left = read().filter(stack -> !stack.isLookedAfter());
        var ended = left.map(RunningStack::endParts).orElse(0);
        left.ifPresent(stack -> delete());
        return ended;
    }

    private static RunningStack parsed(List<String> lines) {
        var stack = lines.get(0).split(" ");
        var processes = lines.stream().skip(1).map(OwnedProcess::parsed).toList();
        return new RunningStack(
                Integer.parseInt(stack[0]),
                Boolean.parseBoolean(stack[1]),
                processes.get(0),
                processes.subList(1, processes.size()));
    }
}
