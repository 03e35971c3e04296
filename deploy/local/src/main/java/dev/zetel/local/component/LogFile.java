package dev.zetel.local.component;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a component says, with the end of it at hand. */
public record LogFile(Path path) {

    private static final int BYTES_OF_A_LINE = 400;

    /** The last lines, without reading the rest; none if there is no file yet. */
    public List<String> last(int lines) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var from = Math.max(0, file.length() - (long) lines * BYTES_OF_A_LINE);
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var found = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return found.subList(Math.max(0, found.size() - lines), found.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
