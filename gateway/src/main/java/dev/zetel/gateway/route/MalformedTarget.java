package dev.zetel.gateway.route;

/** A request names a path that two readers could understand differently, or that lies outside of the API. */
public final class MalformedTarget extends RuntimeException {

    public MalformedTarget(String message) {
        super(message, null, false, false);
    }
}
