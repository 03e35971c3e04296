package dev.zetel.chassis.testing.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed table is what the annotations say; {@code -Dzetel.snapshots=update} writes it. */
class FeaturesTest {

    private static final Path CHECKOUT = Path.of("..");
    private static final Path DOCUMENT = CHECKOUT.resolve("docs/features.md");

    @Test
    void theTableNamesTheTestsThatShowEachRule() throws IOException {
        var shown = RuleScanner.scan(CHECKOUT);
        var committed = Files.readString(DOCUMENT);
        var generated = FeatureTable.withTests(committed, shown);

        if ("update".equals(System.getProperty("zetel.snapshots"))) {
            Files.writeString(DOCUMENT, generated);
        }

        assertThat(shown).as("annotated tests").isNotEmpty();
        assertThat(FeatureTable.missing(committed, shown))
                .as("rules without a row")
                .isEmpty();
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }
}
