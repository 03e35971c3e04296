package dev.zetel.access.caller;

import dev.zetel.chassis.error.Refusal;

/** No valid access token, or one of a user who does not exist here, is disabled or deleted. */
public class CallerUnknown extends Refusal {

    public CallerUnknown(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 401;
    }

    @Override
    public String code() {
        return "InvalidAuthenticationToken";
    }

    @Override
    public String detail() {
        return null;
    }
}
