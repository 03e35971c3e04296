package dev.zetel.chassis.sql;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the sources of all services to {@link ScalarQuery}: a query that goes past it works, and is slow only under load. */
class QuerySourcesTest {

    /** The first class named after the query's text is its result class; parameters have classes too. */
    private static final Pattern RESULT_CLASS =
            Pattern.compile("createNativeQuery\\((?:(?!\\.class)[^;])*,\\s*([\\w.]+(?:\\[])?)\\.class\\)");

    private static final Pattern ENTITY = Pattern.compile("@Entity\\b[^{]*?\\bclass (\\w+)");
    private static final String COLUMNS = "Object[]";

    @ParameterizedTest
    @ValueSource(strings = {"service-chassis", "directory-service", "billing-service", "licensing-service"})
    void nativeQueriesReadEntitiesOrBareColumns(String module) throws IOException {
        var sources = sources(module);
        var entities = firstGroups(ENTITY, sources).collect(toSet());

        assertThat(firstGroups(RESULT_CLASS, sources))
                .isNotEmpty()
                .allMatch(name -> name.equals(COLUMNS) || entities.contains(name));
    }

    private static Stream<String> firstGroups(Pattern pattern, List<String> sources) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(found -> found.group(1));
    }

    private static List<String> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(QuerySourcesTest::text)
                    .toList();
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
