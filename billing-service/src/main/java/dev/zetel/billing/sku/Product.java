package dev.zetel.billing.sku;

import java.util.SortedSet;
import java.util.UUID;

/** A product as a catalog file describes it. */
record Product(UUID skuId, String partNumber, String displayName, SortedSet<UUID> planIds) {}
