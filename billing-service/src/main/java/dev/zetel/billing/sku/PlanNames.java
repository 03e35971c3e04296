package dev.zetel.billing.sku;

/** What a catalog file calls a service plan. */
record PlanNames(String name, String displayName) {}
