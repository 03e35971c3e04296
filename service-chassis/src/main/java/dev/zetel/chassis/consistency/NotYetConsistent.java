package dev.zetel.chassis.consistency;

import dev.zetel.chassis.error.Refusal;

/** What the caller asked to see has not arrived in time. */
class NotYetConsistent extends Refusal {

    NotYetConsistent() {
        super("What " + ConsistencyToken.HEADER + " names has not arrived here yet. Repeat the request.");
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public String code() {
        return "serviceNotAvailable";
    }
}
