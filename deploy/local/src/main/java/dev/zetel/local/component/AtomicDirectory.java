package dev.zetel.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;

/** Folders that are made once and appear whole: a maker that is killed half-way leaves nothing that looks finished. */
public final class AtomicDirectory {

    private AtomicDirectory() {}

    /** Fills a folder that has no name yet and gives it its own, unless it is there; of two that are quicker one is kept. */
    public static void make(Path home, Consumer<Path> content) {
        if (Files.exists(home)) {
            return;
        }
        try {
            var unfinished = Files.createTempDirectory(Files.createDirectories(home.getParent()), "unfinished-");
            content.accept(unfinished);
            moveInPlace(unfinished, home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Copies all that is in a folder, which may be one in an archive. */
    public static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void moveInPlace(Path finished, Path home) throws IOException {
        try {
            Files.move(finished, home);
        } catch (FileSystemException somebodyWasQuicker) {
            if (!Files.isDirectory(home)) {
                throw somebodyWasQuicker;
            }
            delete(finished);
        }
    }
}
