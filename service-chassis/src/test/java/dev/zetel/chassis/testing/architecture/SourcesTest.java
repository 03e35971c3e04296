package dev.zetel.chassis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final String FIVE_LINES = """
            class Seat {
                @Deprecated
                void take() {
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void refusesAPackageThatDoesNotSayWhatItIsFor() throws IOException {
        write("seat/Seat.java", FIVE_LINES);
        refuses(Sources::packagesSayWhatTheyAreFor, "package-info.java");

        write("seat/package-info.java", "/** */\npackage seat;");
        refuses(Sources::packagesSayWhatTheyAreFor, "package-info.java");

        write("seat/package-info.java", "/** Seats of a tenant. */\n@NullMarked\npackage seat;");
        accepts(Sources::packagesSayWhatTheyAreFor);

        write("seat/package-info.java", "/** Seats of a tenant. */\npackage seat;");
        accepts(Sources::packagesSayWhatTheyAreFor);
    }

    @Test
    void refusesAPackageOfTooManyFiles() throws IOException {
        write("seat/Seat.java", FIVE_LINES);
        write("seat/Pool.java", FIVE_LINES);
        write("seat/package-info.java", "");

        refuses(sources -> sources.packagesHoldAtMost(1), "seat");
        accepts(sources -> sources.packagesHoldAtMost(2));
    }

    @Test
    void refusesALongFile() throws IOException {
        write("Seat.java", FIVE_LINES);

        refuses(sources -> sources.filesHaveAtMost(4), "Seat.java");
        accepts(sources -> sources.filesHaveAtMost(5));
    }

    @Test
    void refusesMoreThanOneInTenLongFiles() throws IOException {
        write("Seat.java", FIVE_LINES);

        refuses(sources -> sources.nineInTenFilesAreUnder(5), "Seat.java");
        accepts(sources -> sources.nineInTenFilesAreUnder(6));
    }

    @Test
    void refusesALongMethod() throws IOException {
        write("Seat.java", FIVE_LINES);

        refuses(sources -> sources.methodsHaveAtMost(1), "take");
        accepts(sources -> sources.methodsHaveAtMost(2));
    }

    @Test
    void refuseToLookAtNothing() {
        List<Consumer<Sources>> rules = List.of(
                Sources::packagesSayWhatTheyAreFor,
                sources -> sources.packagesHoldAtMost(1),
                sources -> sources.filesHaveAtMost(1),
                sources -> sources.nineInTenFilesAreUnder(1),
                sources -> sources.methodsHaveAtMost(1));

        rules.forEach(rule -> refuses(rule, "Expecting actual not to be empty"));
    }

    private void write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void refuses(Consumer<Sources> rule, String because) {
        assertThatThrownBy(() -> rule.accept(new Sources(directory)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }

    private void accepts(Consumer<Sources> rule) {
        assertThatCode(() -> rule.accept(new Sources(directory))).doesNotThrowAnyException();
    }
}
