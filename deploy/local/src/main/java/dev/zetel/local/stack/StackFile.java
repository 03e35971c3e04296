package dev.zetel.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file that says which stack runs here; a reader sees the old or the new content, never half of one. */
public record StackFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Optional<RunningStack> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(path.toFile(), RunningStack.class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(RunningStack stack) {
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            JSON.writeValue(unfinished.toFile(), stack);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
