package dev.zetel.chassis.consistency;

import dev.zetel.chassis.error.Refusal;

/** What the caller asked to see has not arrived in time. */
class NotYetConsistent extends Refusal {

    NotYetConsistent() {
        super(
                Kind.UNAVAILABLE,
                "What " + ConsistencyToken.HEADER + " names has not arrived here yet. Repeat the request.");
    }
}
