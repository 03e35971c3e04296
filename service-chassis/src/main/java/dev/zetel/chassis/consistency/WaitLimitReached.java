package dev.zetel.chassis.consistency;

import dev.zetel.chassis.error.Refusal;

/** Too many requests already wait for events of other services. */
public class WaitLimitReached extends Refusal {

    WaitLimitReached() {
        super(
                Kind.UNAVAILABLE,
                "Too many requests wait here for what was done a moment ago elsewhere. Repeat the request.");
    }
}
