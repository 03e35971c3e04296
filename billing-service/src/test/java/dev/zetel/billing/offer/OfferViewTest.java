package dev.zetel.billing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferViewTest {

    @ParameterizedTest
    @CsvSource({"12.50, 12.5", "120.00, 1.2E+2", "0.99, 0.99"})
    void writesPricesWithoutTrailingZeros(BigDecimal price, String written) throws JsonProcessingException {
        var offer = new OfferView(
                UUID.randomUUID(), UUID.randomUUID(), "OFFICE_BASIC", "Office Basic", "P1Y", price, "EUR");

        assertThat(new ObjectMapper().writeValueAsString(offer)).contains("\"price\":" + written + ",");
    }
}
