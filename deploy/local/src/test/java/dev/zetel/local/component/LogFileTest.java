package dev.zetel.local.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void showsTheLastLinesInOrder() throws IOException {
        var file = folder.resolve("component.log");
        Files.writeString(
                file, IntStream.rangeClosed(1, 5_000).mapToObj(String::valueOf).collect(Collectors.joining("\n")));

        assertThat(new LogFile(file).last(3)).containsExactly("4998", "4999", "5000");
    }

    @Test
    void showsAllThereIsIfThatIsLess() throws IOException {
        var file = Files.writeString(folder.resolve("component.log"), "first\nsecond\n");

        assertThat(new LogFile(file).last(10)).containsExactly("first", "second");
    }

    @Test
    void isEmptyBeforeThePartHasSaidAnything() {
        assertThat(new LogFile(folder.resolve("component.log")).last(10)).isEmpty();
    }
}
