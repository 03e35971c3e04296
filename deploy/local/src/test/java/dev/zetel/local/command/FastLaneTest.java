package dev.zetel.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code zetel test --fast} leaves out, from the sources of all modules. */
class FastLaneTest {

    private static final Path CHECKOUT = Path.of("..", "..");
    private static final Pattern TAGGED = Pattern.compile("(?m)^@(QuarkusTest|EndToEnd)\\b");
    private static final Pattern SERVER = Pattern.compile(
            "(?m)^import .*\\.(EmbeddedPostgres|KafkaCluster|QuarkusTestResource|WithTestResource|Postgres|Keycloak);");
    private static final String HAS_NONE = "<fast.lane>false</fast.lane>";

    private static Map<Path, List<Path>> tests;

    @BeforeAll
    static void findTheTestsOfAllModules() throws IOException {
        try (var files = Files.walk(CHECKOUT)) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("/src/test/java/"))
                    .collect(Collectors.groupingBy(
                            file -> Path.of(file.toString().split("/src/test/")[0])));
        }
        assertThat(tests).hasSizeGreaterThan(8);
    }

    @Test
    void everyModuleWithTestsThatStartNothingFailsIfNoneIsRun() {
        assertThat(tests).allSatisfy((module, files) -> {
            var plain = files.stream().filter(file -> !isTagged(file)).toList();
            assertThat(text(module.resolve("pom.xml")).contains(HAS_NONE))
                    .as("%s says that it has no test for the fast lane", module)
                    .isEqualTo(plain.isEmpty());
        });
    }

    @Test
    void whatStartsAServerIsTagged() {
        var files = tests.values().stream().flatMap(List::stream).toList();

        assertThat(files)
                .filteredOn(file -> SERVER.matcher(text(file)).find())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(isTagged(file)).as("%s is tagged", file).isTrue());
    }

    private static boolean isTagged(Path test) {
        return TAGGED.matcher(text(test)).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
