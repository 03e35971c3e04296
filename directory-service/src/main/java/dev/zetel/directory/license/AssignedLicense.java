package dev.zetel.directory.license;

import java.util.List;
import java.util.UUID;

/** A SKU that a user holds a seat of, with the service plans that no grant switches on. */
public record AssignedLicense(UUID skuId, List<UUID> disabledPlans) {}
