package dev.zetel.chassis.caller;

import dev.zetel.chassis.rest.Refusal;

/** No valid access token, or one of somebody who does not exist here, is disabled or deleted. */
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
