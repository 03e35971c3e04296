package dev.zetel.gateway.batch.reader;

/** A batch is refused as a whole, before any of its items is sent. */
public final class InvalidBatch extends RuntimeException {

    InvalidBatch(String message) {
        super(message, null, false, false);
    }
}
