package dev.zetel.contracts.billing;

import dev.zetel.contracts.AggregateState;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SKU with a price, a term and a currency.
 *
 * @param term ISO 8601 period: P1M or P1Y
 * @param price of one seat for one term, in major units of the currency
 * @param currency ISO 4217
 */
public record OfferState(UUID id, UUID skuId, String term, BigDecimal price, String currency, long revision)
        implements AggregateState {

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public @Nullable UUID tenantId() {
        return null;
    }
}
