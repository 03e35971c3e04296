package dev.zetel.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the sources of all services to {@link SingleColumn}: a query that goes past it works, and is slow only under load. */
class QuerySourcesTest {

    private static final List<String> MODULES =
            List.of("service-chassis", "directory-service", "billing-service", "licensing-service");
    /** The first class named after the query's text is its result class; parameters have classes too. */
    private static final Pattern COLUMN_CLASS = Pattern.compile(
            "createNativeQuery\\(((?!\\.class)[^;])*,\\s*(String|Long|Integer|Boolean|UUID|Instant)\\.class\\)");

    @Test
    void noNativeQueryNamesTheClassOfAColumn() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(sources(module))
                        .as(module)
                        .isNotEmpty()
                        .noneMatch(source -> COLUMN_CLASS.matcher(text(source)).find()));
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
