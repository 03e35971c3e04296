package dev.zetel.access.caller;

import dev.zetel.chassis.error.Refusal;

/** No valid access token, or one of a user who does not exist here, is disabled or deleted. */
public class CallerUnknown extends Refusal {

    public CallerUnknown(String message) {
        super(Kind.UNAUTHENTICATED, message);
    }
}
