package dev.zetel.chassis.consistency;

import dev.zetel.chassis.error.Refusal;

/** Too many requests already wait for events of other services. */
public class WaitLimitReached extends Refusal {

    WaitLimitReached() {
        super("Too many requests wait here for what was done a moment ago elsewhere. Repeat the request.");
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
