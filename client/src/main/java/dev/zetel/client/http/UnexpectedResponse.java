package dev.zetel.client.http;

/** An endpoint answered something else than the caller can go on with, or nothing at all. */
public class UnexpectedResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnexpectedResponse(String message) {
        super(message);
    }
}
