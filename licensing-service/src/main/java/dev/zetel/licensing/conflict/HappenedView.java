package dev.zetel.licensing.conflict;

import java.time.Instant;

/**
 * What opened, changed or resolved a conflict.
 *
 * @param happened opened, changed or resolved
 * @param reason what moved the seats
 * @param by who did: a user, an application, the operator or the scheduler
 */
record HappenedView(String happened, String reason, long seatsShort, String by, Instant at) {}
