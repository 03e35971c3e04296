package dev.zetel.contracts.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs in the module that is built first, over all of them. */
class WordsTest {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private final WordScanner scanner = WordList.scanner();

    WordsTest() throws IOException {}

    @Test
    void nothingUsesAnOldWord() throws IOException {
        var findings = scanner.scan(CHECKOUT);

        assertThat(findings)
                .withFailMessage(
                        () -> findings.stream().map(Finding::toString).collect(Collectors.joining("\n", "\n", "")))
                .isEmpty();
    }

    @Test
    void everyModuleIsRead() throws IOException {
        var read = scanner.files(CHECKOUT).stream()
                .map(file -> CHECKOUT.relativize(file).toString())
                .toList();

        assertThat(scanner.words().stream().flatMap(word -> word.modules().stream()))
                .filteredOn(module -> !module.equals("*") && !module.equals("access-control"))
                .isNotEmpty()
                .allSatisfy(module ->
                        assertThat(read).anyMatch(file -> file.startsWith(module + "/") && file.endsWith(".java")));
        assertThat(read).anyMatch(file -> file.startsWith("docs/"));
    }
}
