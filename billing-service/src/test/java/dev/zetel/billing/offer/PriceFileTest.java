package dev.zetel.billing.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.billing.importfile.ImportFileRefused;
import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.billing.testing.TestCatalog;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFileTest {

    private static final UUID SKU = UUID.randomUUID();

    @Test
    void readsPricesInTheDecimalsOfTheirCurrency() {
        var prices = read(SKU + ",P1Y,120,EUR\n" + SKU + ",P1M,1500,JPY\n").prices();

        assertThat(prices)
                .containsEntry(new PriceKey(SKU, Period.ofYears(1), "EUR"), new BigDecimal("120.00"))
                .containsEntry(new PriceKey(SKU, Period.ofMonths(1), "JPY"), new BigDecimal("1500"));
    }

    @Test
    void keepsTheLaterOfTwoPricesForTheSame() {
        var file = read(SKU + ",P1Y,120.00,EUR\n" + SKU + ",P1Y,130.00,EUR\n");

        assertThat(file.prices().values()).containsExactly(new BigDecimal("130.00"));
        assertThat(file.warnings()).extracting(ImportWarning::line).containsExactly(3L);
    }

    @ParameterizedTest
    @CsvSource({
        "P1W,10.00,EUR,'line 2, column 2 (term)'",
        "P1Y,-1.00,EUR,'line 2, column 3 (price)'",
        "P1Y,1e3,EUR,'line 2, column 3 (price)'",
        "P1Y,10.001,EUR,'line 2, column 3 (price)'",
        "P1Y,10.5,JPY,'line 2, column 3 (price)'",
        "P1Y,10.00,euro,'line 2, column 4 (currency)'"
    })
    void refusesWhatIsNoPrice(String term, String price, String currency, String place) {
        assertRefused(SKU + "," + term + "," + price + "," + currency + "\n", place);
    }

    @Test
    void refusesAProductThatIsNotInTheCatalog() {
        assertRefused(UUID.randomUUID() + ",P1Y,10.00,EUR\n", "line 2, column 1 (skuId)");
    }

    private static void assertRefused(String lines, String place) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOfSatisfying(
                        ImportFileRefused.class,
                        refused -> assertThat(refused.target()).isEqualTo(place));
    }

    private static PriceFile read(String lines) {
        var csv = TestCatalog.PRICES + lines;
        return PriceFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Set.of(SKU));
    }
}
