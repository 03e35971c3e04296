package dev.zetel.billing.offer;

import java.time.Period;
import java.util.UUID;

/** What there is one price for. */
record PriceKey(UUID skuId, Period term, String currency) {}
