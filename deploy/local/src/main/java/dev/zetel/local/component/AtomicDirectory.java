package dev.zetel.local.component;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Things that are made once and appear whole: a maker that is killed half-way leaves nothing that looks finished. */
public final class AtomicDirectory {

    private AtomicDirectory() {}

    /** Gives the finished folder its name; if another process was quicker, its folder is kept. */
    public static void moveInPlace(Path finished, Path home) throws IOException {
        try {
            Files.move(finished, home);
        } catch (FileSystemException somebodyWasQuicker) {
            if (!Files.isDirectory(home)) {
                throw somebodyWasQuicker;
            }
            delete(finished);
        }
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
