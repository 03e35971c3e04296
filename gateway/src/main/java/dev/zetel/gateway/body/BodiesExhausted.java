package dev.zetel.gateway.body;

/** The gateway holds as many bodies as it can; there is room again as soon as others are done. */
public final class BodiesExhausted extends RuntimeException {

    BodiesExhausted() {
        super("no room for another body", null, false, false);
    }
}
