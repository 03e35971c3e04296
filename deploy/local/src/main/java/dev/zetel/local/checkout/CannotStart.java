package dev.zetel.local.checkout;

/** Something outside the stack has to change before it can start. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }
}
