package dev.zetel.local.client;

/** An endpoint answered something else than the caller can go on with, or nothing at all. */
public class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String message) {
        super(message);
    }
}
