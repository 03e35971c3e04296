package dev.zetel.billing.sku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.billing.importfile.ImportFileRefused;
import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.billing.testing.TestCatalog;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The irregularities of the public list, in small. */
class ProductFileTest {

    private static final String OFFICE = "0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5";
    private static final String CALLS = "1e4b6d2f-8c3a-4097-8f51-d9e2b3c4f506";
    private static final String MAIL_PLAN = "2f5c7e30-9d4b-41a8-9062-eaf3c4d50617";
    private static final String CALLS_PLAN = "306d8f41-ae5c-42b9-a173-fb04d5e61728";

    @Test
    void takesGuidsForIdentityAndNeverTheStringId() {
        var file = read(
                "Office,MCO,%s,MAIL,%s,Mail".formatted(OFFICE, MAIL_PLAN),
                "Calls,MCO,%s,CALLS,%s,Calls".formatted(CALLS, CALLS_PLAN));

        assertThat(file.products()).hasSize(2);
        assertThat(file.warnings()).extracting(ImportWarning::line).containsExactly(3L);
        assertThat(file.warnings().get(0).message()).contains("MCO", OFFICE, CALLS);
    }

    @Test
    void takesGuidsInEitherCaseForTheSame() {
        var file = read(
                "Office,O,%s,MAIL,%s,Mail".formatted(OFFICE, MAIL_PLAN),
                "Office,O,%s,CALLS,%s,Calls".formatted(OFFICE.toUpperCase(), CALLS_PLAN));

        assertThat(file.products().get(UUID.fromString(OFFICE)).planIds()).hasSize(2);
    }

    @Test
    void collapsesRepeatedPairsAndKeepsTheLaterName() {
        var file = read(
                "Office,O,%s,MAIL,%s,Mail".formatted(OFFICE, MAIL_PLAN),
                "Office 2,O,%s,MAIL,%s,Mail and Calendar".formatted(OFFICE, MAIL_PLAN));

        var product = file.products().get(UUID.fromString(OFFICE));
        assertThat(product.displayName()).isEqualTo("Office 2");
        assertThat(product.planIds()).containsExactly(UUID.fromString(MAIL_PLAN));
        assertThat(file.plans().get(UUID.fromString(MAIL_PLAN)).displayName()).isEqualTo("Mail and Calendar");
        assertThat(file.warnings()).extracting(ImportWarning::line).containsOnly(3L);
        assertThat(file.warnings()).extracting(ImportWarning::message).anyMatch(text -> text.contains("listed again"));
    }

    @Test
    void warnsOncePerNameHoweverManyLinesRepeatIt() {
        var file = read(
                "Office,O,%s,MAIL,%s,Mail".formatted(OFFICE, MAIL_PLAN),
                "Calls,C,%s,MAIL,%s,MAIL".formatted(CALLS, MAIL_PLAN),
                "Calls,C,%s,CALLS,%s,Calls".formatted(CALLS, CALLS_PLAN),
                "Office,O,%s,CALLS,%s,Calls".formatted(OFFICE, CALLS_PLAN));

        assertThat(file.warnings()).extracting(ImportWarning::line).containsExactly(3L);
        assertThat(file.warnings().get(0).message()).contains("also named 'MAIL'");
    }

    @Test
    void hasNoWarningsForACleanFile() {
        assertThat(read("Office,O,%s,MAIL,%s,Mail".formatted(OFFICE, MAIL_PLAN)).warnings())
                .isEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        var longest = "x".repeat(256);

        assertThatCode(() -> read("%s,%s,%s,%s,%s,%s".formatted(longest, longest, OFFICE, longest, MAIL_PLAN, longest)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read("Office,O,%s,MAIL,%s,%sx".formatted(OFFICE, MAIL_PLAN, longest)))
                .isInstanceOf(ImportFileRefused.class)
                .hasMessageContaining("line 2, column 6 (Service_Plans_Included_Friendly_Names)")
                .hasMessageContaining("at most 256 characters is expected, not of 257");
    }

    private static ProductFile read(String... lines) {
        var csv = TestCatalog.PRODUCTS + String.join("\n", lines) + "\n";
        return ProductFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
