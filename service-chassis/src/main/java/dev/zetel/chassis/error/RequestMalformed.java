package dev.zetel.chassis.error;

/** What was sent cannot be understood; the message says what to send instead. */
public class RequestMalformed extends Refusal {

    public RequestMalformed(String message) {
        super(message);
    }

    public RequestMalformed(String message, String target) {
        super(message, target);
    }
}
