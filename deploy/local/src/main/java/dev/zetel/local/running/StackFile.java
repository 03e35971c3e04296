package dev.zetel.local.running;

import dev.zetel.local.checkout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file that says which stack runs here, a process in each line; a reader sees the old or the new content, never half of
 * one. It is not JSON, because a command that only asks for a port would wait for the parser longer than for anything else.
 */
public record StackFile(Path path) {

    public static StackFile of(Checkout checkout) {
        return new StackFile(checkout.folder().resolve("stack.txt"));
    }

    public Optional<RunningStack> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsed(Files.readAllLines(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void write(RunningStack stack) {
        var lines = new ArrayList<>(
                List.of(stack.portBase() + " " + stack.ready(), stack.launcher().line()));
        stack.components().forEach(component -> lines.add(component.line()));
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            Files.write(unfinished, lines);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
