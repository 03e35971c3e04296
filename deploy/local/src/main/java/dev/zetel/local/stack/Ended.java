package dev.zetel.local.stack;

/** Somebody ended the stack while something of it was still under way: no failure, and nothing to be told. */
public class Ended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Ended() {
        super("the stack was ended");
    }
}
