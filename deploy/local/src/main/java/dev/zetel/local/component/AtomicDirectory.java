package dev.zetel.local.component;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.function.Uncheck;

/** Folders that are made once and appear whole: a maker that is killed half-way leaves nothing that looks finished. */
public final class AtomicDirectory {

    private AtomicDirectory() {}

    /** Fills a folder that has no name yet and gives it its own, unless it is there; of two that are quicker one is kept. */
    public static void make(Path home, IOConsumer<Path> content) {
        if (!Files.exists(home)) {
            Uncheck.run(() -> {
                var unfinished = Files.createTempDirectory(Files.createDirectories(home.getParent()), "unfinished-");
                content.accept(unfinished);
                moveInPlace(unfinished, home);
            });
        }
    }

    public static void delete(Path folder) {
        Uncheck.accept(FileUtils::deleteDirectory, folder.toFile());
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
