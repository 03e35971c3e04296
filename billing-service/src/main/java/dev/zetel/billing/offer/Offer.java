package dev.zetel.billing.offer;

import dev.zetel.contracts.billing.OfferEvent;
import dev.zetel.contracts.billing.OfferEvent.OfferChanged;
import dev.zetel.contracts.billing.OfferEvent.OfferPublished;
import dev.zetel.contracts.billing.OfferState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

/** A SKU with a price, a term and a currency; there is one for each term and currency of a SKU. */
@Entity
public class Offer {

    @Id
    private UUID id;

    private UUID skuId;
    private String term;
    private BigDecimal price;
    private String currency;
    private long revision;

    protected Offer() {}

    Offer(PriceKey key) {
        this.id = UUID.randomUUID();
        this.skuId = key.skuId();
        this.term = key.term().toString();
        this.currency = key.currency();
    }

    public UUID id() {
        return id;
    }

    public UUID skuId() {
        return skuId;
    }

    public Period term() {
        return Period.parse(term);
    }

    /** Of one seat for one term, in major units of the currency. */
    BigDecimal price() {
        return price;
    }

    String currency() {
        return currency;
    }

    PriceKey key() {
        return new PriceKey(skuId, term(), currency);
    }

    /** For purchases from now on; what was bought keeps its price until it renews. */
    Optional<OfferEvent> changePrice(BigDecimal newPrice, Instant now) {
        if (price != null && price.compareTo(newPrice) == 0) {
            return Optional.empty();
        }
        price = newPrice;
        revision++;
        var state = new OfferState(id, skuId, term, price, currency, revision);
        return Optional.of(revision == 1 ? new OfferPublished(state, now) : new OfferChanged(state, now));
    }
}
