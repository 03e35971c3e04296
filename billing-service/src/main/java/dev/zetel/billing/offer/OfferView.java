package dev.zetel.billing.offer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.billing.sku.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * An offer as a buyer sees it (S2).
 *
 * @param price of one seat for one term, in major units of the currency
 */
public record OfferView(
        UUID id, UUID skuId, String skuPartNumber, String displayName, String term, BigDecimal price, String currency) {

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

    /** A page of them. */
    public record OfferPage(@JsonProperty("@odata.nextLink") String nextLink, List<OfferView> value) {}
}
