package dev.zetel.billing.offer;

import dev.zetel.billing.sku.Sku;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An offer as a buyer sees it (S2).
 *
 * @param price of one seat for one term, in major units of the currency, without trailing zeros
 */
@Schema(name = "Offer")
public record OfferView(
        UUID id,
        UUID skuId,
        @Schema(examples = "OFFICE_BASIC") String skuPartNumber,
        @Schema(examples = "Office Basic") String displayName,

        @Schema(
                description = "Length of a term.",
                enumeration = {"P1M", "P1Y"},
                examples = "P1Y")
        String term,

        @Schema(description = "Price of one seat for one term, in major units of the currency.", examples = "12.50")
        BigDecimal price,

        @Schema(description = "ISO 4217 code.", examples = "EUR")
        String currency) {

    public OfferView {
        price = price.stripTrailingZeros();
    }

    static OfferView of(Offer offer, Sku sku) {
        return new OfferView(
                offer.id(),
                offer.skuId(),
                sku.skuPartNumber(),
                sku.displayName(),
                offer.term().toString(),
                offer.price(),
                offer.currency());
    }
}
