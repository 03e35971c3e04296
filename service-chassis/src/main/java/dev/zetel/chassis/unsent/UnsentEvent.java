package dev.zetel.chassis.unsent;

import java.time.Instant;
import java.util.UUID;

/** An event that could not be sent, and how many of the same key wait behind it. */
record UnsentEvent(
        long id,
        String topic,
        String key,
        String type,
        UUID tenantId,
        long revision,
        int bytes,
        String reason,
        int attempts,
        Instant setAsideAt,
        boolean retryRequested,
        long waiting) {}
