package dev.zetel.chassis.projection;

import dev.zetel.chassis.rest.Refusal;

/** So many requests wait for what other services have told that this one does not get a place. */
public class TooManyWaiting extends Refusal {

    TooManyWaiting() {
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
