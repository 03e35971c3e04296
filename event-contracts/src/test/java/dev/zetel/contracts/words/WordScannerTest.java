package dev.zetel.contracts.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordScannerTest {

    private static final String CLASS = """
            package dev.zetel.answer;

            import java.util.Currency;

            class RecordedFacts {
                void untilItPasses() {
                    "line".lines();
                }

                @Override
                public void forget() {}
            }
            """;

    @TempDir
    private Path checkout;

    @Test
    void saysWhereTheWordStandsAndWhatToUse() {
        assertThat(scan("*; type; *Fact*; DomainEvent", CLASS))
                .containsExactly("billing-service/Source.java:5: type *Fact*, use DomainEvent");
    }

    @Test
    void findsMethodsAndPackages() {
        assertThat(scan("*; method; untilItPasses; retryTransient", CLASS)).hasSize(1);
        assertThat(scan("*; package; answer; response", CLASS)).hasSize(1);
    }

    @Test
    void findsComponentsOfRecords() {
        assertThat(scan("*; method; line; coverageCutoff", "record Pool(long line) { static int lines; }"))
                .hasSize(1);
    }

    @Test
    void leavesTheNamesOfOthersAlone() {
        assertThat(scan("*; type; Currency; ProjectionFreshness", CLASS)).isEmpty();
        assertThat(scan("*; method; line; coverageCutoff", CLASS)).isEmpty();
        assertThat(scan("*; method; forget; onTombstone", CLASS)).isEmpty();
    }

    @Test
    void comparesWholeWordsOfANameOnly() {
        assertThat(scan("*; type; *Fact*; DomainEvent", "class SeatFactory {}")).isEmpty();
        assertThat(scan("*; type; Fact; DomainEvent", "class RecordedFact {}")).isEmpty();
    }

    @Test
    void looksInTheModulesOfTheWordOnly() {
        assertThat(scan("gateway; package; answer; response", CLASS)).isEmpty();
        assertThat(scan("gateway billing-service; package; answer; response", CLASS))
                .hasSize(1);
    }

    @Test
    void findsColumnsInStatementsOnly() {
        var word = "*; column; told_at; published_at";

        assertThat(scan(word, "class A { String sql = \"select told_at from seat_pool\"; }"))
                .hasSize(1);
        assertThat(scan(word, "class A { String text = \"told_at\"; }")).isEmpty();
        assertThat(scan(word, "class A { String sql = \"select not_told_at from seat_pool\"; }"))
                .isEmpty();
    }

    @Test
    void findsProseInCommentsOnly() {
        var word = "*; prose; chore; background task";

        assertThat(scan(word, "/**\n * Chores of the night.\n */\nclass A { int chore; }"))
                .containsExactly("billing-service/Source.java:2: prose chore, use background task");
        assertThat(scan(word, "class A { String url = \"http://chore\"; char quote = '\"'; }"))
                .isEmpty();
    }

    @Test
    void findsProseInDocuments() {
        var word = "*; prose; his; their";
        var scanner = scanner(word);

        assertThat(scanner.scan("docs/operations.md", "A user\nand his seats; this history."))
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void readsLongCommentsAndStatements() {
        var comment = "/** " + "seats and ".repeat(10_000) + "chores */ class A {}";
        var text = "class A { String a = \"\"\"\n    say \"chore\" \\n\n    \"\"\"; } // a chore";

        assertThat(scan("*; prose; chore; background task", comment)).hasSize(1);
        assertThat(scan("*; prose; chore; background task", text)).hasSize(1);
    }

    @Test
    void leavesLandedMigrationsAndTheChangelogAlone() throws IOException {
        for (var name : new String[] {"V1__landed.sql", "V2__next.sql", "CHANGELOG.md", "README.md"}) {
            Files.writeString(checkout.resolve(name), "-- a chore\n");
        }

        assertThat(scanner("*; prose; chore; background task").scan(checkout))
                .extracting(Finding::file)
                .containsExactly("README.md", "V2__next.sql");
    }

    @Test
    void theCommittedListIsReadable() throws IOException {
        assertThat(WordList.scanner().words()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
        assertThat(WordList.scanner().landedMigrations()).hasSizeGreaterThan(10);
    }

    private static Iterable<String> scan(String word, String source) {
        return scanner(word).scan("billing-service/Source.java", source).stream()
                .map(Finding::toString)
                .toList();
    }

    private static WordScanner scanner(String... words) {
        return new WordScanner(Arrays.stream(words).map(OldWord::parse).toList(), Set.of("V1__landed.sql"));
    }
}
