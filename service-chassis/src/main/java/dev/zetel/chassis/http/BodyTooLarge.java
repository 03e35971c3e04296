package dev.zetel.chassis.http;

import dev.zetel.chassis.error.Refusal;

/** The body is longer than this service reads; the message says how long it may be. */
class BodyTooLarge extends Refusal {

    BodyTooLarge(long limit) {
        super(Kind.TOO_LARGE, "A request body may have at most " + limit + " bytes here, once it is decompressed.");
    }
}
