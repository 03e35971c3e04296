package dev.zetel.gateway.body;

/** A body is larger than the gateway passes on. */
public final class BodyTooLarge extends RuntimeException {

    public BodyTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes.", null, false, false);
    }
}
