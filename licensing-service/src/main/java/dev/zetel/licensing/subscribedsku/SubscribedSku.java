package dev.zetel.licensing.subscribedsku;

import dev.zetel.licensing.pool.SeatPool;
import java.util.List;
import java.util.UUID;

/** A product of a tenant as read: its pool and the subscriptions behind it. */
record SubscribedSku(SeatPool pool, long skuRevision, List<UUID> subscriptions, String tenantName) {}
