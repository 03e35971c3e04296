package dev.zetel.chassis.error;

/** What was sent cannot be understood; the message says what to send instead. */
public class RequestMalformed extends Refusal {

    private final String target;

    public RequestMalformed(String message) {
        this(message, null);
    }

    public RequestMalformed(String message, String target) {
        super(message);
        this.target = target;
    }

    @Override
    public String target() {
        return target;
    }
}
