package dev.zetel.chassis.testing.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureTableTest {

    private static final String DOCUMENT = """
            # Rules

            | rule | what it says | status | tests |
            |---|---|---|---|
            | S17 | renewal | done | `Old` |
            | S18, S20–S22 | expiry | done | |
            | S43 | last activity | not yet | |
            """;

    @TempDir
    private Path checkout;

    @Test
    void writesTheTestsOfEachRow() {
        var shown = List.of(
                new ShownRule("S17", "gateway", "RenewalTest"),
                new ShownRule("S21", "gateway", "ExpiryTest.ends"),
                new ShownRule("S18", "gateway", "ExpiryTest.begins"),
                new ShownRule("S18", "billing-service", "TermTest"));

        assertThat(FeatureTable.withTests(DOCUMENT, shown))
                .contains(
                        "| S17 | renewal | done | gateway `RenewalTest` |\n",
                        "| done | billing-service `TermTest`; gateway `ExpiryTest.begins`, `ExpiryTest.ends` |\n",
                        "| S43 | last activity | not yet | |\n")
                .startsWith("# Rules\n\n| rule |");
    }

    @Test
    void namesRulesThatTheDocumentDoesNotHave() {
        var shown = List.of(new ShownRule("S21", "gateway", "ATest"), new ShownRule("S99", "gateway", "BTest"));

        assertThat(FeatureTable.missing(DOCUMENT, shown)).containsExactly("S99");
    }

    @Test
    void readsAnnotationsOfMethodsAndClassesInEveryModule() throws IOException {
        write("gateway", "@Rule(\"S1\") class ATest { @Rule(\"S2\") @Rule(value = \"S3\") void shows() {} }");
        write("deploy/local", "class BTest { class Inner { @Rule(\"S4\") void shows() {} void shows5() {} } }");

        assertThat(RuleScanner.scan(checkout))
                .containsExactlyInAnyOrder(
                        new ShownRule("S1", "gateway", "ATest"),
                        new ShownRule("S2", "gateway", "ATest.shows"),
                        new ShownRule("S3", "gateway", "ATest.shows"),
                        new ShownRule("S4", "deploy/local", "BTest.Inner.shows"));
    }

    private void write(String module, String source) throws IOException {
        var directory = checkout.resolve(module).resolve("src/test/java");
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("Source.java"), source);
    }
}
