package dev.zetel.local.stack;

/** The stack was ended while it was starting: no failure, and nothing to report. */
public class Ended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Ended() {
        super("the stack was ended");
    }
}
