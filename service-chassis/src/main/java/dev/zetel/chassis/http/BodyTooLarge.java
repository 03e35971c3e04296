package dev.zetel.chassis.http;

import dev.zetel.chassis.error.Refusal;

/** The body is longer than this service reads; the message says how long it may be. */
class BodyTooLarge extends Refusal {

    static final int STATUS = 413;
    static final String CODE = "Request_EntityTooLarge";

    BodyTooLarge(long limit) {
        super("A request body may have at most " + limit + " bytes here, once it is decompressed.");
    }

    @Override
    public int status() {
        return STATUS;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String detail() {
        return null;
    }
}
