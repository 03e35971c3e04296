package dev.zetel.local.component;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.io.input.ReversedLinesFileReader;

/** What a component says, with the end of it at hand. */
public record LogFile(Path path) {

    /** The last lines, without reading the rest; none if there is no file yet. */
    public List<String> last(int lines) {
        return Files.exists(path) ? Uncheck.apply(this::read, lines) : List.of();
    }

    private List<String> read(int lines) throws java.io.IOException {
        try (var file = ReversedLinesFileReader.builder()
                .setPath(path)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            var found = file.readLines(lines);
            Collections.reverse(found);
            return found;
        }
    }
}
